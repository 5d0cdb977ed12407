blufPart("start",{stamp:"26f6318b882438e9",
shelves:[["en","brief",1],["en","event",21],["en","actor",16],["en","place",9],["en","source",5],["en","page",11],["fr","brief",1],["fr","event",21],["fr","actor",16],["fr","place",9],["fr","source",5],["fr","page",11]],
long:"ABhcDBBhcD",
packs:"CCBGDDMTCCICBBBCCCBGDDLUCCICBBBC",
cuts:" figu reas",
stop:"a an and are as at au aux avec be by ce ces cette dans de des du elle en est et for from had has have he her his il ils in is it its la le les leur leurs mais ne of on ont or ou par pas pour que qui sa se ses son sont sur that the their they this to un une was were which will with"})
