# The interface in Ukrainian.

## Things and how many
count-edition = { $n ->
    [one] { $n-shown } випуск
    [few] { $n-shown } випуски
    [many] { $n-shown } випусків
   *[other] { $n-shown } випуску
  }
count-new-thing = нових: { $n-shown }
count-changed-thing = змінених: { $n-shown }
count-gone-thing = вилучених: { $n-shown }
count-event = { $n ->
    [one] { $n-shown } подія
    [few] { $n-shown } події
    [many] { $n-shown } подій
   *[other] { $n-shown } події
  }
count-claim = { $n ->
    [one] { $n-shown } твердження
    [few] { $n-shown } твердження
    [many] { $n-shown } тверджень
   *[other] { $n-shown } твердження
  }
count-claim-made = { $n ->
    [one] { $n-shown } власне твердження
    [few] { $n-shown } власні твердження
    [many] { $n-shown } власних тверджень
   *[other] { $n-shown } власного твердження
  }
count-source = { $n ->
    [one] { $n-shown } джерело
    [few] { $n-shown } джерела
    [many] { $n-shown } джерел
   *[other] { $n-shown } джерела
  }
count-page = { $n ->
    [one] { $n-shown } сторінка
    [few] { $n-shown } сторінки
    [many] { $n-shown } сторінок
   *[other] { $n-shown } сторінки
  }
count-article = { $n ->
    [one] { $n-shown } стаття
    [few] { $n-shown } статті
    [many] { $n-shown } статей
   *[other] { $n-shown } статті
  }
count-origin = { $n ->
    [one] { $n-shown } першоджерело
    [few] { $n-shown } першоджерела
    [many] { $n-shown } першоджерел
   *[other] { $n-shown } першоджерела
  }
count-actor = { $n ->
    [one] { $n-shown } учасник
    [few] { $n-shown } учасники
    [many] { $n-shown } учасників
   *[other] { $n-shown } учасника
  }
count-place = { $n ->
    [one] { $n-shown } місце
    [few] { $n-shown } місця
    [many] { $n-shown } місць
   *[other] { $n-shown } місця
  }
count-brief = { $n ->
    [one] { $n-shown } огляд
    [few] { $n-shown } огляди
    [many] { $n-shown } оглядів
   *[other] { $n-shown } огляду
  }
count-excerpt = { $n ->
    [one] { $n-shown } уривок
    [few] { $n-shown } уривки
    [many] { $n-shown } уривків
   *[other] { $n-shown } уривка
  }
count-use = { $n ->
    [one] { $n-shown } використання
    [few] { $n-shown } використання
    [many] { $n-shown } використань
   *[other] { $n-shown } використання
  }
count-listed = { $n ->
    [one] { $n-shown } запис
    [few] { $n-shown } записи
    [many] { $n-shown } записів
   *[other] { $n-shown } запису
  }
count-rule = { $n ->
    [one] { $n-shown } правило
    [few] { $n-shown } правила
    [many] { $n-shown } правил
   *[other] { $n-shown } правила
  }
count-waiver = { $n ->
    [one] { $n-shown } виняток
    [few] { $n-shown } винятки
    [many] { $n-shown } винятків
   *[other] { $n-shown } винятку
  }
count-byte = { $n ->
    [one] { $n-shown } байт
    [few] { $n-shown } байти
    [many] { $n-shown } байтів
   *[other] { $n-shown } байта
  }
comma = ,
semicolon = ;
footing = { $carriers }, { $origins }
no-source = джерел немає
thing-brief = огляд
thing-event = подія
thing-source = джерело
thing-actor = учасник
thing-place = місце
thing-page = сторінка
thing-claim = твердження

## Every page
page-title = { $page } — { $site }
information-up-to = Інформація станом на { $date }
translation-missing = Цю сторінку ще не перекладено: текст подано { $language }.
translation-partial = Перекладено лише частину цієї сторінки: решту подано { $language }.
translation-outdated = Цей переклад давніший за оригінал, який відтоді змінено.
translation-original = Читати оригінал
nav-home = Головна
nav-brief = Огляд
nav-briefs = Огляди
nav-chronology = Хронологія
nav-actors = Учасники
nav-places = Місця
nav-sources = Джерела
nav-claims = Твердження

## Dates
date-by = { $grain ->
    [day] не пізніше { $date }
   *[other] не пізніше: { $date }
  }
date-until-or-later = { $grain ->
    [other] кінець: { $date } або пізніше
   *[day] по { $date } або пізніше
  }
date-until-start-unknown = { $grain ->
    [other] кінець: { $date }, початок невідомий
   *[day] по { $date }, початок невідомий
  }
date-until-or-later-start-unknown = { $grain ->
    [other] кінець: { $date } або пізніше, початок невідомий
   *[day] по { $date } або пізніше, початок невідомий
  }
date-since = { $grain ->
    [day] з { $date }
   *[other] { $date } і далі
  }
date-since-or-earlier = { $grain ->
    [day] з { $date } або раніше
   *[other] початок: { $date } або раніше
  }
date-from-end-unknown = { $grain ->
    [day] з { $date }, кінець невідомий
   *[other] початок: { $date }, кінець невідомий
  }
date-from-or-earlier-end-unknown = { $grain ->
    [day] з { $date } або раніше, кінець невідомий
   *[other] початок: { $date } або раніше, кінець невідомий
  }
date-from-to-or-later = { $first } – { $last } або пізніше
date-from-or-earlier-to = { $first } або раніше – { $last }
date-from-or-earlier-to-or-later = { $first } або раніше – { $last } або пізніше
date-between = у проміжку { $first } – { $last }
date-or-later = { $date } або пізніше
date-every-from-to = { $unit ->
    [year] щороку: { $first } – { $last }
    [month] щомісяця: { $first } – { $last }
    [season] щосезону: { $first } – { $last }
   *[day] щодня: { $first } – { $last }
  }
date-every-up-to = { $unit ->
    [year] щороку, останній рік: { $date }
    [month] щомісяця, останній місяць: { $date }
    [season] щосезону, останній сезон: { $date }
   *[day] щодня, останній день: { $date }
  }
date-every-on = { $unit ->
    [year] щороку, перший рік: { $date }
    [month] щомісяця, перший місяць: { $date }
    [season] щосезону, перший сезон: { $date }
   *[day] щодня, перший день: { $date }
  }
phrases-or = { $first }, або ж { $last }
phrases-and = { $first }, а також { $last }
date-about = приблизно { $date }
date-uncertain = { $date } (непевно)
date-noted = { $date } ({ $notes })
date-approximate-parts = { $parts }: приблизно
date-uncertain-parts = { $parts }: непевно
date-part-year = рік
date-part-month = місяць
date-part-season = сезон
date-part-day = день
date-day = { $day }
date-day-month = { $day } { $month }
date-month-year = { $month } { $year }
date-day-year = { $day } { $year }
date-days-between = між { $first } і { $last }
date-weekday-day = { $weekday }, { $day }
date-first = 1
date-unknown = дата невідома
date-a-month-in = { $year }, місяць невідомий
date-a-day-in = { $year }, день невідомий
date-a-day-in-month = { $month }, день невідомий
date-day-of-a-month-in = { $year }, число: { $day }, місяць невідомий
date-year-unknown = { $date }, рік невідомий
date-in-vague-year = { $date }, { $year }
date-the-decade = { $year }
date-year = рік { $year }
date-decade = десятиліття { $year }-х
date-decade-not-century = десятиліття { $year }-х
date-century = століття { $year }-х
date-millennium = тисячоліття { $year }-х
date-year-masked = рік { $year } (X — невідома цифра)
date-significant = { $digits ->
    [one] { $year } ({ $digits } значуща цифра)
    [few] { $year } ({ $digits } значущі цифри)
    [many] { $year } ({ $digits } значущих цифр)
   *[other] { $year } ({ $digits } значущої цифри)
  }
date-time = { $date }, { $time }
season-1 = весна
season-2 = літо
season-3 = осінь
season-4 = зима
season-north = { $season } (північна півкуля)
season-south = { $season } (південна півкуля)
season-year = { $season } { $year }
part-33 = перший квартал
part-34 = другий квартал
part-35 = третій квартал
part-36 = четвертий квартал
part-37 = перша третина
part-38 = друга третина
part-39 = остання третина
part-40 = перше півріччя
part-41 = друге півріччя
part-of-year = { $part } { $year }

## Figures
at-least = щонайменше { $figure }
at-most = щонайбільше { $figure }
about = близько { $figure }
from-to = від { $low } до { $high }
vague-tens = десятки
vague-dozens = кілька десятків
vague-hundreds = сотні
vague-thousands = тисячі

## Words of the files
status-reported = повідомлено
status-corroborated = підтверджено
status-contested = спірно
status-refuted = спростовано
status-retracted = відкликано
modality-asserted = ствердно
modality-conditional = умовно
modality-reported = з чужих слів
modality-denied = заперечно
confidence-low = низька
confidence-moderate = середня
confidence-high = висока
role-scene = місце події
role-origin = відправний пункт
role-destination = пункт призначення
role-route = на маршруті
precision-exact = точне місце
precision-vicinity = найближчі околиці
precision-locality = населений пункт
precision-area = місцевість
precision-region = регіон
precision-country = країна
precision-exact-long = точне місце: приблизно до 10 м
precision-vicinity-long = найближчі околиці: приблизно до 100 м
precision-locality-long = населений пункт: приблизно до 1 км
precision-area-long = місцевість: частина регіону або околиці міста
precision-region-long = регіон: весь регіон
precision-country-long = країна: уся країна
source-article = стаття
source-statement = заява
source-social-post = допис
source-report = звіт
source-dataset = набір даних
source-image = зображення
source-video = відео
source-interview = інтерв’ю
source-other = документ
actor-state-force = державні сили
actor-non-state-armed = недержавна збройна група
actor-private-military = приватна військова компанія
actor-organization = організація
actor-state = держава
actor-person = особа
revision-update = оновлення
revision-correction = виправлення
revision-retraction = відкликання
revision-editorial = редакційна правка
standing-corrected = виправлено
standing-retracted = відкликано
reliability-A = повністю надійне
reliability-B = зазвичай надійне
reliability-C = досить надійне
reliability-D = зазвичай ненадійне
reliability-E = ненадійне
reliability-F = надійність неможливо оцінити
credibility-1 = підтверджена іншими джерелами
credibility-2 = імовірно, правдива
credibility-3 = можливо, правдива
credibility-4 = сумнівна
credibility-5 = неправдоподібна
credibility-6 = правдивість неможливо оцінити
grade-source = Джерело: { $source }.
grade-both = Джерело: { $source }. Інформація: { $information }.
severity-error = помилка
severity-warning = застереження

likelihood-1 = майже виключено
likelihood-2 = дуже малоймовірно
likelihood-3 = малоймовірно
likelihood-4 = шанси приблизно рівні
likelihood-5 = імовірно
likelihood-6 = дуже ймовірно
likelihood-7 = майже напевно

## Languages
language-ar = арабська
language-de = німецька
language-en = англійська
language-es = іспанська
language-fa = перська
language-fr = французька
language-he = іврит
language-it = італійська
language-ja = японська
language-ko = корейська
language-pl = польська
language-pt = португальська
language-ru = російська
language-sv = шведська
language-sw = суахілі
language-tr = турецька
language-uk = українська
language-zh = китайська
in-language-ar = арабською
in-language-de = німецькою
in-language-en = англійською
in-language-es = іспанською
in-language-fa = перською
in-language-fr = французькою
in-language-he = івритом
in-language-it = італійською
in-language-ja = японською
in-language-ko = корейською
in-language-pl = польською
in-language-pt = португальською
in-language-ru = російською
in-language-sv = шведською
in-language-sw = мовою суахілі
in-language-tr = турецькою
in-language-uk = українською
in-language-zh = китайською
in-no-language = без зазначеної мови

## Places
position = за { $distance } км від пункту { $of }
position-about = приблизно за { $distance } км від пункту { $of }
position-N = за { $distance } км на північ від пункту { $of }
position-NE = за { $distance } км на північний схід від пункту { $of }
position-E = за { $distance } км на схід від пункту { $of }
position-SE = за { $distance } км на південний схід від пункту { $of }
position-S = за { $distance } км на південь від пункту { $of }
position-SW = за { $distance } км на південний захід від пункту { $of }
position-W = за { $distance } км на захід від пункту { $of }
position-NW = за { $distance } км на північний захід від пункту { $of }
position-about-N = приблизно за { $distance } км на північ від пункту { $of }
position-about-NE = приблизно за { $distance } км на північний схід від пункту { $of }
position-about-E = приблизно за { $distance } км на схід від пункту { $of }
position-about-SE = приблизно за { $distance } км на південний схід від пункту { $of }
position-about-S = приблизно за { $distance } км на південь від пункту { $of }
position-about-SW = приблизно за { $distance } км на південний захід від пункту { $of }
position-about-W = приблизно за { $distance } км на захід від пункту { $of }
position-about-NW = приблизно за { $distance } км на північний захід від пункту { $of }

## Kickers and records
kicker-actor = Учасник · { $kind }
kicker-place = Місце
kicker-place-in = Місце · { $country }
kicker-source = Джерело · { $kind }
kicker-source-in = Джерело · { $kind } · { $language }
kicker-brief = Огляд · { $date }
card-alt = «{ $title }», огляд, { $marking }. Імовірність висновків: { $likelihood }. Упевненість: { $confidence }.
card-alt-title = «{ $title }», огляд, { $marking }.
card-likelihood = { $word } ({ $low }–{ $high } %)
kicker-brief-cutoff = Огляд · { $date } · інформація станом на { $cutoff }
kicker-event = Подія
brief-of = Огляд, { $date }
record-short = Скорочено
record-part-of = Є частиною
record-includes = Складники
record-grew-out-of = Попередник
record-became = Наступник
record-same-as = Те саме, що
record-lies = Розташування
record-measured-from = Точка відліку
record-measured-to = Виміряно звідси
record-coordinates = Координати
record-according-to = Джерело даних
record-precision = Точність
record-within = Територія
record-country = Країна
north = пн. ш.
south = пд. ш.
east = сх. д.
west = зх. д.
not-known = невідомо
record-publisher = Видавець
record-author = Автор
record-published = Опубліковано
record-reliability = Надійність
record-described = Опис
record-rights = Права
record-address = Адреса
record-kept-at = Архівна адреса
record-status = Статус
record-machine = Генерування
record-note = Примітка
record-size = Розмір
record-captured = Збережено
record-from = Звідки
record-not-the-text = Поза текстом
unknown = у збереженій копії не вказано
basis-inferred = Дату виведено.
basis-relative = Дату подано відносно іншої.
source-current = чинне; про виправлення невідомо
picture-machine-made = створено машиною
picture-credit = Зображення: { $name }
picture-source = Джерело:
source-machine-made = у джерелі заявлено, що його згенеровано машиною
rights-reserved = усі права застережено: лише наш виклад і короткі цитати
rights-public-domain = суспільне надбання
size-of-text = { $size } простого тексту
captured-by = виконавець: { $who }
captured-with = інструмент: { $tool }
captured-unknown = коли й ким, не записано
withdrawn-corrected = Видавець виправив це джерело: { $reason }
withdrawn-retracted = Видавець відкликав це джерело: { $reason }
no-reason = причини не вказано
judgement-rests-on-it = на ньому ґрунтується висновок
a-spelling = варіант написання
characters = символи { $from }–{ $to }
full-text = Повний текст
digest = Виклад
undated = без дати
publisher-not-stated = видавця не вказано
period-since = { $grain ->
    [day] з { $date }
   *[other] { $date } і далі
  }
period-until = { $grain ->
    [day] до { $date }
   *[other] до: { $date }
  }
period = { $from } – { $to }
note = Примітка { $number }
used-in-note = примітка { $number }
used-in-notes = примітки { $numbers }
carries = містить { $claims }
in-the-original = в оригіналі

## Judgements and claims
no-evidence = доказів не названо
judgement-moved = Висновок { $which }: { $from } → { $to }
judgement-moved-why = Висновок { $which }: { $from } → { $to }: { $why }
not-stated = не вказано
claim-says = { $claimant }: { $attribute } — { $says }
claim-says-of = { $claimant }: { $subject }, { $attribute } — { $says }
ceiling-no-origin = першоджерела не названо
ceiling-one-origin = одне першоджерело
ceiling-two-origins = два першоджерела
ceiling-no-good-source = жодне джерело не має оцінки C або вищої
ceiling-parties-only = свідчать лише сторони подій
ceiling-contested = подія в доказах спірна
ceiling-competing = твердження в доказах суперечать одне одному

## Pages that are made
title-chronology = Хронологія
title-claims = Твердження
title-part = { $title }: { $part }
title-sources = Джерела
title-actors = Учасники
title-places = Місця
title-briefs = Огляди
title-changes = Випуски та зміни
title-edition = Випуск { $number }
kicker-edition = Випуск
changes-intro = Кожен випуск фіксуємо під час публікації, і жоден запис потім не змінюється. Сказане тоді й сказане тепер подано поруч.
editions = Випуски
changed = Змінено
first-published = Опубліковано вперше
and-more-things = І ще { $n-shown }.
change-gone = більше не публікується
changed-in = { $edition } ({ $date }): що змінено
all-of-edition = Усі зміни цього випуску
notice-correction = Виправлено
notice-retraction = Відкликано
notice-more = Що змінилося
said-actors = Учасники
said-alternatives = Альтернативи
said-assumptions = Припущення
said-attribute = Що стверджують
said-basis = Обґрунтування
said-bluf = Головне
said-body = Текст
said-claimant = Хто стверджує
said-confidence = Упевненість
said-cutoff = Інформація станом на
said-date = Дата
said-dissent = Окрема думка
said-gaps = Прогалини
said-indicators = Індикатори
said-likelihood = Імовірність
said-modality = Як сказано
said-note = Примітка
said-places = Місця
said-published = Опубліковано
said-quotes = Цитати
said-relayed_by = Хто переказує
said-resolution = Умова перевірки
said-roles = Ролі
said-source_summary = Про джерела
said-stated = Заявлено
said-status = Статус
said-status_note = Про статус
said-subject = Про кого
said-summary = Стисло
said-text = Висновок
said-time = Час
said-title = Заголовок
said-type = Вид
said-value = Значення
kicker-version = Огляд · як опубліковано: випуск { $number }, { $date }
version-of = випуск { $number }, { $date }
version-latest = Відтоді нічого не змінилося; чинний огляд:
version-old = Відтоді огляд змінено:
version-before = Попередня версія:
version-after = Наступна версія:
version-plain = Тексти подано так, як їх опубліковано, без посилань і приміток; запис кожного випуску зберігає їх дослівно.
versions = Версії
versions-kept = Як було опубліковано:
check-copy = Перевірити копію
check-copy-list = Кожен файл цього сайту внесено до переліку разом із його SHA-256. Якщо копія збігається з опублікованим, команда нічого не виведе:
check-copy-signed = Перелік підписано ключем видавця (minisign):
check-copy-bluf = Усе це відразу, а також пошук сторонніх файлів:
title-rules = Правила цього сайту
title-not-found = Такої сторінки немає
month-not-known = { $year }, місяць невідомий
undated-title = Без дати

## Data and citing
count-file = { $n ->
    [one] { $n-shown } файл
    [few] { $n-shown } файли
    [many] { $n-shown } файлів
   *[other] { $n-shown } файлу
  }
count-entry = { $n ->
    [one] { $n-shown } запис
    [few] { $n-shown } записи
    [many] { $n-shown } записів
   *[other] { $n-shown } запису
  }
count-object = { $n ->
    [one] { $n-shown } об’єкт
    [few] { $n-shown } об’єкти
    [many] { $n-shown } об’єктів
   *[other] { $n-shown } об’єкта
  }
count-thing = { $n ->
    [one] { $n-shown } елемент
    [few] { $n-shown } елементи
    [many] { $n-shown } елементів
   *[other] { $n-shown } елемента
  }
kilobytes = кБ
megabytes = МБ
title-data = Дані для завантаження
data-description = Події, твердження й джерела у файлах для електронних таблиць, карт, календарів та інших програм.
data-events = Події та твердження
data-sources = Джерела
data-everything = Усе
data-feeds = Стрічки
state-of = станом на { $date }
judgement = Висновок { $number }
cite-document = Це посилання на сам документ, а не на цю сторінку про нього.
cite-no-address = Цей сайт не вказав своєї адреси; додайте ту, за якою ви його читаєте.
cite-title = «{ $title }»
cite-next = { $before }, { $after }
cite-address = Постійна адреса: { $address }

## Maps
count-more = { $n ->
    [one] ще { $n-shown } місце
    [few] ще { $n-shown } місця
    [many] ще { $n-shown } місць
   *[other] ще { $n-shown } місця
  }
map-in-band = у цій смузі
map-on-arc = на цій дузі
map-on-ring = на цьому колі
map-in-country = десь у країні
map-in-area = у цій місцевості
map-key-circle = Круг показує, наскільки точно відоме місце.
map-key-soft = Переривчасте коло позначає «місцевість» або «регіон», меж яких не подає жодне джерело.
map-key-country = Штрихування: десь у цій країні.
map-key-ring = Лінія: відома лише відстань.
map-key-band = Заштрихована смуга: відома лише приблизна відстань (±10 %).
map-not-drawn = Не нанесено, бо розташування не записано: { $places }.
map-beyond = Поза картою: { $places }.
map-base = Основа карти: Natural Earth; зображені кордони не є нашою позицією.
map-label = Карта завширшки приблизно { $across } км. { $places }.

## Drawings
highest-bar = Найвищий стовпчик: { $events }.
count-undrawn = { $n ->
    [one] { $n-shown } подія не має дати й тому не потрапила на рисунок.
    [few] { $n-shown } події не мають дати й тому не потрапили на рисунок.
    [many] { $n-shown } подій не мають дати й тому не потрапили на рисунок.
   *[other] { $n-shown } події не мають дати й тому не потрапили на рисунок.
  }
count-contested = { $n ->
    [one] { $n-shown } спірна
    [few] { $n-shown } спірні
    [many] { $n-shown } спірних
   *[other] { $n-shown } спірної
  }
count-or-more = { $n ->
    [one] { $n-shown } першоджерело або більше
    [few] { $n-shown } першоджерела або більше
    [many] { $n-shown } першоджерел або більше
   *[other] { $n-shown } першоджерела або більше
  }

## Search
title-search = Пошук
nav-search = Пошук
all-events = Усі події в хронологічному порядку
all-actors = Усі учасники, їхні імена та назви
all-places = Усі місця та варіанти написання
all-sources = Усі джерела
the-brief = Огляд
all-briefs = Усі огляди

## Templates
skip = Перейти до тексту
nav-site = Сайт
checked-by = { $n ->
    [one] перевірено за { $n-shown } правилом
    [few] перевірено за { $n-shown } правилами
    [many] перевірено за { $n-shown } правилами
   *[other] перевірено за { $n-shown } правила
  }
bottom-line = Головне
key-judgements = Ключові висновки
link-to-judgement = Посилання на висновок { $number }
ceiling = Верхня межа
ceiling-reasons = { $level }: { $reasons }
ceiling-none = { $level }: докази її не знижують
ceiling-above = Проте заявлено вищу: { $why }
rests-on = Підстави
assumes = Припущення
or-else = Альтернативи
resolves = Умова перевірки
no-judgement = Цей огляд не містить висновків: він передає, що кажуть інші.
background = Контекст
change-our-mind = Що змінило б нашу думку
if-we-saw = Якби ми побачили
column-judgement = Висновок
it-would = Наслідок
no-effect = висновок зміниться; у який бік, не вказано
no-indicator = Індикаторів не названо: не записано нічого, що змінило б ці висновки.
gaps = Прогалини
no-gap = Прогалин не названо, але це не означає, що їх немає.
dissent = Окрема думка
no-dissent = Окремих думок не записано.
source-summary = Про джерела
no-source-summary = Загальної характеристики джерел немає; кожне з них названо в примітках нижче.
revisions = Правки
no-revision = Від першої публікації огляд не змінювався.
mentioned-in = Де згадано
at-a-glance = Коротко
when = Коли
where = Де
who = Хто
parts = Складники
not-in-sources = у наявних джерелах не вказано
precision-is = точність: { $precision }
what-happened = Що сталося
nothing-beyond = Крім речення під заголовком, тут нічого не написано.
no-claim = Жодне наявне джерело не містить твердження про цю подію, яке ми зіставляли б з іншим.
column-source = Джерело
column-published-by = Видавець
column-date = Дата
column-grade = Оцінка
column-use = Як використано
no-source-named = Джерела не названо: підставою є лише слово автора запису.
before-and-after = До і після
before = До
after = Після
only-event = Це єдина записана подія.
event-not-mentioned = Жодна інша сторінка цієї події не згадує.
read-the-brief = Читати огляд
no-brief = Оглядів тут ще не опубліковано. Подане нижче повідомили інші, і це не наш висновок.
latest-events = Останні події
whole-chronology = Уся хронологія
no-chronology = Жодної події ще не записано, тож хронології поки немає.
how-to-read = Як читати цей сайт
is-it-settled = Чи це встановлено?
legend-reported = про це сказано, але не підтверджено
legend-corroborated = про це кажуть джерела, незалежні одне від одного
legend-contested = ті, хто про це каже, суперечать одне одному
legend-refuted = доведено, що це неправда
legend-retracted = джерело взяло свої слова назад
how-likely = Наскільки ймовірно, наскільки певно?
legend-confidence = { "" } впевненість: наскільки міцне підґрунтя. Імовірність показує, де на шкалі ми стоїмо; впевненість — на чому ми стоїмо.
who-says-so = Хто це каже?
legend-grade = Літера оцінює джерело: від A (повністю надійне) до E (ненадійне); F — оцінити не можемо. Цифра оцінює сказане ним: від 1 (підтверджене) до 5 (неправдоподібне); 6 — оцінити не можемо. Це шкала Адміралтейства (Admiralty Code).
when-was-it = Коли це було?
legend-dates = Кінець липня 2024 · до 2 жовтня · [1 серпня 2024]
legend-date = Так точно, як у джерелах, і не точніше. У дужках — те, що ми вивели.
their-word = Це їхні слова?
their-words = їхні слова
legend-quote = Кутові позначки означають, що ці слова знайдено, літера в літеру, у збереженій нами копії джерела. Мову й правопис залишено; переклад наш і стоїть поруч.
quote-found = (знайдено в джерелі)
what-is-blue = Що означає синій колір?
blue-evidence = Докази.
legend-blue = Усе синє веде до джерела, твердження чи події, де нас можна перевірити. Якщо поруч немає нічого синього, це наша думка.
earlier-briefs = Попередні огляди
about-this-site = Про цей сайт
nothing-recorded = Тут ще нічого не записано.
nothing-written = Тут ще нічого не написано.
years = Роки
months = Місяці
letters = Перші літери
rows = Рядки
no-letter = Інше
latest-of = Показано останні { $shown }; усього — { $all }. Повний список:
first-of = Показано перші { $shown }; усього — { $all }. Повний список:
all-of-them = На одній сторінці
all-of = повний список ({ $all })
in-a-drawing = На рисунку
find = Знайти
pages-of-their-own = Кожен учасник і кожне місце мають окрему сторінку зі своїми подіями:
no-event-yet = Жодної події ще не записано. Події з’являтимуться тут у тому порядку, в якому вони відбулися.
ledger-intro = Хто що каже про кожну подію, з якою межею і в який спосіб, через кого, зі скількох першоджерел. Числа, що різняться, подано поруч.
rules-intro = Що перевіряють під час кожного збирання цього сайту. Помилка зупиняє публікацію. Застереження розглядають. Виняток означає, що автори знають про порушення, і пояснює, чому вони його залишають.
waived-here = Винятки
waived-everywhere = Усюди на цьому сайті
nothing-waived = Винятків немає: кожне правило діє всюди.
rules-unread = Правила, що читають слова (застереження, межі, дати, числа), не читають: { $what }.
rules = Правила
no-waiver = , без винятків
our-headline = Заголовок у нашому перекладі.
record = Відомості
in-use = Використано
not-in-use = Ніщо тут не спирається на це джерело.
fingerprint = Цифровий відбиток
no-capture = Збереженої копії цього джерела немає, тож немає з чого зняти відбиток.
no-digest = Про зміст цього джерела нічого не написано.
excerpts = Уривки
excerpts-intro = Кожен уривок знайдено, слово в слово, у збереженій копії, відбиток якої наведено вище. Місце вказано в символах її тексту; переклади наші.
excerpts-intro-own = Кожен уривок знайдено, слово в слово, у повному тексті вище, який і є документом. Місце вказано в його символах; переклади наші.
used-in = де використано:
no-excerpt = Жодного слова з цього джерела не процитовано.
whom-it-relays = Кого переказує
relays = Переказує
relayed-by = Хто переказує
no-relay = Не відомо, щоб це джерело переказувало інше з наявних або щоб якесь із наявних переказувало його.
cited-by = Де процитовано
source-not-cited = Жодна сторінка на це джерело не посилається.
no-claim-on-source = Жодне твердження не спирається на це джерело.
actor-only-name = Про цього учасника записано лише ім’я чи назву.
who-it-is = Хто це
actor-no-event = Жодна записана подія не згадує цього учасника.
what-it-claims = Що стверджує
actor-no-claim = Тверджень цього учасника не записано.
claimed-of-it = Що про нього стверджують
actor-no-claim-of = Тверджень про цього учасника не записано.
actor-not-mentioned = Жодна інша сторінка цього учасника не згадує.
place-only-name = Про це місце записано лише назву.
what-it-is = Що це
place-no-event = Жодна записана подія не відбулася тут.
place-not-mentioned = Жодна інша сторінка цього місця не згадує.
likelihood-label = від { $low } до { $high } за шкалою від 0 до 100
back-to-note = Назад до примітки { $number } в тексті
back = назад
back-to-use = Назад до місця { $use }, де використано примітку { $number }
source-notes = Примітки про джерела
notes-key = Дату в [дужках] виведено. Літера оцінює джерело: від A (повністю надійне) до E (ненадійне); F — оцінити неможливо. Цифра оцінює інформацію: від 1 (підтверджена) до 5 (неправдоподібна); 6 — оцінити неможливо.
no-source-cited = На цій сторінці не названо жодного джерела: за сказане ручається лише її автор.
names = Назви та імена
used-by = вживають:
no-name = Інших назв, імен чи варіантів написання не записано.
span = мінімум { $low } · найнадійніше { $best } · максимум { $high }
span-no-best = мінімум { $low } · найнадійнішого числа немає · максимум { $high }
column-claimant = Хто стверджує
column-says = Каже
column-manner = Як сказано
column-stated = Заявлено
column-through = Через кого
column-about = Про що
column-event = Подія
on-a-scale = За шкалою від 0 до { $top }
ungraded = без оцінки
likelihood = Імовірність
confidence = Упевненість
cite-this = Як послатися
lost = Можливо, в адресі помилка або сторінку перенесено. До всього записаного тут можна дістатися з цих двох сторінок:
anchors-for-statements = Якорі окремих висловлювань
link-to-claim = Посилання на це твердження
through = через:
timeline-key = Суцільне: дні, як заявлено. Ромб: година. Штрихування: нечіткі межі. Пунктир: виведено. Стрілка: у цей бік межі немає або подія триває. Півкруг: спірно; порожній блок — так само.
bars-key = Те, що могло статися в один із кількох днів, зараховано до першого. Порожнє: спірно.
filter-label = Події
filter-some = Показано подій: { $n } з { $m }.
filter-none = Не лишилося жодної події: приховано всі ({ $m }).
filter-the-events = Відібрати події
filter-actor = Учасник
filter-place = Місце
filter-type = Вид
filter-told-by = Повідомили
filter-from = Від
filter-to = До
show-all = Показати всі
any = усі
graph-label = Статті вгорі, за ними — першоджерела
who-says-how-many = Хто яке число називає
chart-key = Крапка — число; зі стрілкою — «щонайменше» або «щонайбільше»; смуга — діапазон; штрихування — слово на кшталт «десятки», що не має точних меж; порожній рядок — слова без числа. Число з незафарбованою крапкою згодом замінив той, хто його назвав.
data-intro = Те, що кажуть сторінки, у вигляді файлів. У них збережено все, що є на сторінках: межі лишаються межами, непевна дата — непевною, і кожна річ має свою позначку, а де власної немає, — { $marking }. Ніщо тут не залежить від годинника: з того самого вмісту виходять ті самі байти.
data-for = { $standard } · для { $who }
no-feeds = Цей сайт не має ні стрічок, ні карти сайту, ні постійних адрес: для них потрібна адреса, за якою його опубліковано, а автори її не вказали.
how-to-cite = Як посилатися на сайт
how-to-cite-text = Наприкінці кожного огляду, події та джерела є розділ «Як послатися»: готове речення, BibTeX, RIS і CSL-JSON. Кожен висновок, твердження й уривок має власний якір, який не змінюється.
search-no-script = Для пошуку потрібен JavaScript, а тут його вимкнено. Усе є також у списках нижче.
search-wait = Пошук…
search-none = Запиту «{ $q }» не знайдено на жодній сторінці, і слів із подібним написанням тут немає.
search-instead = Слова «{ $a }» не знайдено на жодній сторінці; подано сторінки зі словом «{ $b }».
search-some = Жодна сторінка не містить усіх цих слів. На цих є частина, спершу — найповніші.
search-longest = Шукали лише найдовші слова: { $q }.
search-broken = Не вдалося завантажити частину індексу. Перезавантажте сторінку або скористайтеся списками нижче.
search-more = Показати ще { $n }
search-results = Результати
kinds-all = усе
kinds-brief = огляди
kinds-event = події
kinds-actor = учасники
kinds-place = місця
kinds-source = джерела
kinds-page = інші сторінки
show-more = Показати ще
in-lists = У списках
search-hint = Слова, імена, будь-яке написання. Діакритика й великі літери не мають значення.
link-to-paragraph = Посилання на цей абзац
table-scrolls = Таблиця, що прокручується вбік
own-word = { $source }, власні слова
replaced = замінено
map = Карта

withheld-source = [джерело]
withheld-event = [подія]
withheld-actor = [учасник]
withheld-place = [місце]
withheld-brief = [огляд]
withheld-page = [сторінка]
as-of = Що було відомо на { $date }
as-of-words = Укладено з того, що на той час було опубліковано. Формулювання сьогоднішні.
as-of-brief = Укладено з того, що на той час було опубліковано. Формулювання сьогоднішні, але огляд подано в тогочасній версії:
as-of-records = Укладено з того, що на той час було опубліковано. Ці слова подано так, як їх записано.
unseen-evidence = Це спирається також на докази, яких цей випуск не показує.

## Countries (ISO 3166-1)
country-AD = Андорра
country-AE = Об’єднані Арабські Емірати
country-AF = Афганістан
country-AG = Антигуа і Барбуда
country-AI = Ангілья
country-AL = Албанія
country-AM = Вірменія
country-AO = Ангола
country-AQ = Антарктика
country-AR = Аргентина
country-AS = Американське Самоа
country-AT = Австрія
country-AU = Австралія
country-AW = Аруба
country-AX = Аландські острови
country-AZ = Азербайджан
country-BA = Боснія і Герцеговина
country-BB = Барбадос
country-BD = Бангладеш
country-BE = Бельгія
country-BF = Буркіна-Фасо
country-BG = Болгарія
country-BH = Бахрейн
country-BI = Бурунді
country-BJ = Бенін
country-BL = Сен-Бартельмі
country-BM = Бермудські острови
country-BN = Бруней
country-BO = Болівія
country-BQ = Нідерландські Карибські острови
country-BR = Бразилія
country-BS = Багамські Острови
country-BT = Бутан
country-BV = Острів Буве
country-BW = Ботсвана
country-BY = Білорусь
country-BZ = Беліз
country-CA = Канада
country-CC = Кокосові острови
country-CD = Демократична Республіка Конго
country-CF = Центральноафриканська Республіка
country-CG = Республіка Конго
country-CH = Швейцарія
country-CI = Кот-д’Івуар
country-CK = Острови Кука
country-CL = Чилі
country-CM = Камерун
country-CN = Китай
country-CO = Колумбія
country-CR = Коста-Рика
country-CU = Куба
country-CV = Кабо-Верде
country-CW = Кюрасао
country-CX = Острів Різдва
country-CY = Кіпр
country-CZ = Чехія
country-DE = Німеччина
country-DJ = Джибуті
country-DK = Данія
country-DM = Домініка
country-DO = Домініканська Республіка
country-DZ = Алжир
country-EC = Еквадор
country-EE = Естонія
country-EG = Єгипет
country-EH = Західна Сахара
country-ER = Еритрея
country-ES = Іспанія
country-ET = Ефіопія
country-FI = Фінляндія
country-FJ = Фіджі
country-FK = Фолклендські острови
country-FM = Мікронезія
country-FO = Фарерські острови
country-FR = Франція
country-GA = Габон
country-GB = Велика Британія
country-GD = Гренада
country-GE = Грузія
country-GF = Французька Гвіана
country-GG = Гернсі
country-GH = Гана
country-GI = Гібралтар
country-GL = Гренландія
country-GM = Гамбія
country-GN = Гвінея
country-GP = Гваделупа
country-GQ = Екваторіальна Гвінея
country-GR = Греція
country-GS = Південна Джорджія та Південні Сандвічеві острови
country-GT = Гватемала
country-GU = Гуам
country-GW = Гвінея-Бісау
country-GY = Гаяна
country-HK = Гонконг
country-HM = Острови Герд і Макдональд
country-HN = Гондурас
country-HR = Хорватія
country-HT = Гаїті
country-HU = Угорщина
country-ID = Індонезія
country-IE = Ірландія
country-IL = Ізраїль
country-IM = Острів Мен
country-IN = Індія
country-IO = Британська територія в Індійському океані
country-IQ = Ірак
country-IR = Іран
country-IS = Ісландія
country-IT = Італія
country-JE = Джерсі
country-JM = Ямайка
country-JO = Йорданія
country-JP = Японія
country-KE = Кенія
country-KG = Киргизстан
country-KH = Камбоджа
country-KI = Кірибаті
country-KM = Комори
country-KN = Сент-Кітс і Невіс
country-KP = Північна Корея
country-KR = Південна Корея
country-KW = Кувейт
country-KY = Кайманові острови
country-KZ = Казахстан
country-LA = Лаос
country-LB = Ліван
country-LC = Сент-Люсія
country-LI = Ліхтенштейн
country-LK = Шрі-Ланка
country-LR = Ліберія
country-LS = Лесото
country-LT = Литва
country-LU = Люксембург
country-LV = Латвія
country-LY = Лівія
country-MA = Марокко
country-MC = Монако
country-MD = Молдова
country-ME = Чорногорія
country-MF = Сен-Мартен
country-MG = Мадагаскар
country-MH = Маршаллові Острови
country-MK = Північна Македонія
country-ML = Малі
country-MM = М’янма
country-MN = Монголія
country-MO = Макао
country-MP = Північні Маріанські острови
country-MQ = Мартиніка
country-MR = Мавританія
country-MS = Монтсеррат
country-MT = Мальта
country-MU = Маврикій
country-MV = Мальдіви
country-MW = Малаві
country-MX = Мексика
country-MY = Малайзія
country-MZ = Мозамбік
country-NA = Намібія
country-NC = Нова Каледонія
country-NE = Нігер
country-NF = Острів Норфолк
country-NG = Нігерія
country-NI = Нікарагуа
country-NL = Нідерланди
country-NO = Норвегія
country-NP = Непал
country-NR = Науру
country-NU = Ніуе
country-NZ = Нова Зеландія
country-OM = Оман
country-PA = Панама
country-PE = Перу
country-PF = Французька Полінезія
country-PG = Папуа-Нова Гвінея
country-PH = Філіппіни
country-PK = Пакистан
country-PL = Польща
country-PM = Сен-П’єр і Мікелон
country-PN = Острови Піткерн
country-PR = Пуерто-Рико
country-PS = Палестина
country-PT = Португалія
country-PW = Палау
country-PY = Парагвай
country-QA = Катар
country-RE = Реюньйон
country-RO = Румунія
country-RS = Сербія
country-RU = Росія
country-RW = Руанда
country-SA = Саудівська Аравія
country-SB = Соломонові Острови
country-SC = Сейшельські Острови
country-SD = Судан
country-SE = Швеція
country-SG = Сінгапур
country-SH = Острів Святої Єлени
country-SI = Словенія
country-SJ = Шпіцберген і Ян-Маєн
country-SK = Словаччина
country-SL = Сьєрра-Леоне
country-SM = Сан-Марино
country-SN = Сенегал
country-SO = Сомалі
country-SR = Суринам
country-SS = Південний Судан
country-ST = Сан-Томе і Принсіпі
country-SV = Сальвадор
country-SX = Сінт-Мартен
country-SY = Сирія
country-SZ = Есватіні
country-TC = Острови Теркс і Кайкос
country-TD = Чад
country-TF = Французькі Південні території
country-TG = Того
country-TH = Таїланд
country-TJ = Таджикистан
country-TK = Токелау
country-TL = Східний Тимор
country-TM = Туркменістан
country-TN = Туніс
country-TO = Тонга
country-TR = Туреччина
country-TT = Тринідад і Тобаго
country-TV = Тувалу
country-TW = Тайвань
country-TZ = Танзанія
country-UA = Україна
country-UG = Уганда
country-UM = Віддалені острови США
country-US = США
country-UY = Уругвай
country-UZ = Узбекистан
country-VA = Ватикан
country-VC = Сент-Вінсент і Гренадини
country-VE = Венесуела
country-VG = Британські Віргінські острови
country-VI = Американські Віргінські острови
country-VN = В’єтнам
country-VU = Вануату
country-WF = Волліс і Футуна
country-WS = Самоа
country-XK = Косово
country-YE = Ємен
country-YT = Майотта
country-ZA = Південно-Африканська Республіка
country-ZM = Замбія
country-ZW = Зімбабве
