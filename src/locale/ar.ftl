# The interface in Arabic.

## Things and how many
count-edition = { $n ->
    [zero] لا إصدارات
    [one] إصدار واحد
    [two] إصداران
    [few] { $n-shown } إصدارات
    [many] { $n-shown } إصدارًا
   *[other] { $n-shown } إصدار
  }
count-new-thing = جديد: { $n-shown }
count-changed-thing = معدَّل: { $n-shown }
count-gone-thing = مُزال: { $n-shown }
count-event = { $n ->
    [zero] لا أحداث
    [one] حدث واحد
    [two] حدثان
    [few] { $n-shown } أحداث
    [many] { $n-shown } حدثًا
   *[other] { $n-shown } حدث
  }
count-claim = { $n ->
    [zero] لا ادعاءات
    [one] ادعاء واحد
    [two] ادعاءان
    [few] { $n-shown } ادعاءات
    [many] { $n-shown } ادعاءً
   *[other] { $n-shown } ادعاء
  }
count-claim-made = { $n ->
    [zero] لا ادعاءات صادرة عنها
    [one] ادعاء واحد صادر عنها
    [two] ادعاءان صادران عنها
    [few] { $n-shown } ادعاءات صادرة عنها
    [many] { $n-shown } ادعاءً صادرًا عنها
   *[other] { $n-shown } ادعاء صادر عنها
  }
count-source = { $n ->
    [zero] لا مصادر
    [one] مصدر واحد
    [two] مصدران
    [few] { $n-shown } مصادر
    [many] { $n-shown } مصدرًا
   *[other] { $n-shown } مصدر
  }
count-page = { $n ->
    [zero] لا صفحات
    [one] صفحة واحدة
    [two] صفحتان
    [few] { $n-shown } صفحات
    [many] { $n-shown } صفحة
   *[other] { $n-shown } صفحة
  }
count-article = { $n ->
    [zero] لا مقالات
    [one] مقال واحد
    [two] مقالان
    [few] { $n-shown } مقالات
    [many] { $n-shown } مقالًا
   *[other] { $n-shown } مقال
  }
count-origin = { $n ->
    [zero] لا مناشئ
    [one] منشأ واحد
    [two] منشآن
    [few] { $n-shown } مناشئ
    [many] { $n-shown } منشأً
   *[other] { $n-shown } منشأ
  }
count-actor = { $n ->
    [zero] لا جهات فاعلة
    [one] جهة فاعلة واحدة
    [two] جهتان فاعلتان
    [few] { $n-shown } جهات فاعلة
    [many] { $n-shown } جهة فاعلة
   *[other] { $n-shown } جهة فاعلة
  }
count-place = { $n ->
    [zero] لا أماكن
    [one] مكان واحد
    [two] مكانان
    [few] { $n-shown } أماكن
    [many] { $n-shown } مكانًا
   *[other] { $n-shown } مكان
  }
count-brief = { $n ->
    [zero] لا موجزات
    [one] موجز واحد
    [two] موجزان
    [few] { $n-shown } موجزات
    [many] { $n-shown } موجزًا
   *[other] { $n-shown } موجز
  }
count-excerpt = { $n ->
    [zero] لا مقتطفات
    [one] مقتطف واحد
    [two] مقتطفان
    [few] { $n-shown } مقتطفات
    [many] { $n-shown } مقتطفًا
   *[other] { $n-shown } مقتطف
  }
count-use = { $n ->
    [zero] لا استخدامات
    [one] استخدام واحد
    [two] استخدامان
    [few] { $n-shown } استخدامات
    [many] { $n-shown } استخدامًا
   *[other] { $n-shown } استخدام
  }
count-listed = { $n ->
    [zero] لا مداخل
    [one] مدخل واحد
    [two] مدخلان
    [few] { $n-shown } مداخل
    [many] { $n-shown } مدخلًا
   *[other] { $n-shown } مدخل
  }
count-rule = { $n ->
    [zero] لا قواعد
    [one] قاعدة واحدة
    [two] قاعدتان
    [few] { $n-shown } قواعد
    [many] { $n-shown } قاعدة
   *[other] { $n-shown } قاعدة
  }
count-waiver = { $n ->
    [zero] لا استثناءات
    [one] استثناء واحد
    [two] استثناءان
    [few] { $n-shown } استثناءات
    [many] { $n-shown } استثناءً
   *[other] { $n-shown } استثناء
  }
count-byte = { $n ->
    [zero] { $n-shown } بايت
    [one] بايت واحد
    [two] بايتان
    [few] { $n-shown } بايتات
    [many] { $n-shown } بايتًا
   *[other] { $n-shown } بايت
  }
comma = ،
semicolon = ؛
footing = { $carriers }، { $origins }
no-source = لا مصدر
thing-brief = موجز
thing-event = حدث
thing-source = مصدر
thing-actor = جهة فاعلة
thing-place = مكان
thing-page = صفحة
thing-claim = ادعاء

## Every page
page-title = { $page } – { $site }
information-up-to = المعلومات حتى { $date }
translation-missing = لم تُترجم هذه الصفحة بعد، ونصها معروض { $language }.
translation-partial = لم يُترجم من هذه الصفحة سوى جزء، وبقيتها معروضة { $language }.
translation-outdated = هذه الترجمة أقدم من الأصل الذي تغيّر بعدها.
translation-original = اقرأ الأصل
nav-home = الرئيسية
nav-brief = الموجز
nav-briefs = الموجزات
nav-chronology = التسلسل الزمني
nav-actors = الجهات الفاعلة
nav-places = الأماكن
nav-sources = المصادر
nav-claims = الادعاءات

## Dates
date-by = { $date } أو قبل ذلك
date-until-or-later = حتى { $date } أو بعد ذلك
date-until-start-unknown = حتى { $date }، والبداية مجهولة
date-until-or-later-start-unknown = حتى { $date } أو بعد ذلك، والبداية مجهولة
date-since = منذ { $date }
date-since-or-earlier = منذ { $date } أو قبل ذلك
date-from-end-unknown = من { $date }، والنهاية مجهولة
date-from-or-earlier-end-unknown = من { $date } أو قبل ذلك، والنهاية مجهولة
date-from-to-or-later = من { $first } إلى { $last } أو بعد ذلك
date-from-or-earlier-to = من { $first } أو قبل ذلك إلى { $last }
date-from-or-earlier-to-or-later = من { $first } أو قبل ذلك إلى { $last } أو بعد ذلك
date-between = بين { $first } و{ $last }
date-or-later = { $date } أو بعد ذلك
date-every-from-to = { $unit ->
    [year] كل سنة من { $first } إلى { $last }
    [month] كل شهر من { $first } إلى { $last }
    [season] كل فصل من { $first } إلى { $last }
   *[day] كل يوم من { $first } إلى { $last }
  }
date-every-up-to = { $unit ->
    [year] كل سنة حتى { $date }
    [month] كل شهر حتى { $date }
    [season] كل فصل حتى { $date }
   *[day] كل يوم حتى { $date }
  }
date-every-on = { $unit ->
    [year] كل سنة ابتداءً من { $date }
    [month] كل شهر ابتداءً من { $date }
    [season] كل فصل ابتداءً من { $date }
   *[day] كل يوم ابتداءً من { $date }
  }
phrases-or = { $first }، أو { $last }
phrases-and = { $first }، و{ $last }
date-about = حوالي { $date }
date-uncertain = { $date } (غير مؤكد)
date-noted = { $date } ({ $notes })
date-approximate-parts = على وجه التقريب: { $parts }
date-uncertain-parts = غير مؤكد: { $parts }
date-part-year = السنة
date-part-month = الشهر
date-part-season = الفصل
date-part-day = اليوم
date-day = { $day }
date-day-month = { $day } { $month }
date-month-year = { $month } { $year }
date-day-year = { $day } { $year }
date-days-between = بين { $first } و{ $last }
date-weekday-day = { $weekday } { $day }
date-first = 1
date-unknown = التاريخ مجهول
date-a-month-in = شهر ما في { $year }
date-a-day-in = يوم ما في { $year }
date-a-day-in-month = يوم ما في { $month }
date-day-of-a-month-in = اليوم { $day } من شهر ما في { $year }
date-year-unknown = { $date }، والسنة مجهولة
date-in-vague-year = { $date } في { $year }
date-the-decade = { $year }
date-year = سنة { $year }
date-decade = عقد { $year }
date-decade-not-century = العقد البادئ سنة { $year }
date-century = القرن البادئ سنة { $year }
date-millennium = الألفية البادئة سنة { $year }
date-year-masked = سنة { $year } (الرقم X مجهول)
date-significant = { $digits ->
    [zero] { $year } (بلا أرقام معنوية)
    [one] { $year } (رقم معنوي واحد)
    [two] { $year } (رقمان معنويان)
    [few] { $year } ({ $digits } أرقام معنوية)
    [many] { $year } ({ $digits } رقمًا معنويًا)
   *[other] { $year } ({ $digits } رقم معنوي)
  }
date-time = { $date }، { $time }
season-1 = ربيع
season-2 = صيف
season-3 = خريف
season-4 = شتاء
season-north = { $season } (نصف الكرة الشمالي)
season-south = { $season } (نصف الكرة الجنوبي)
season-year = { $season } { $year }
part-33 = الربع الأول
part-34 = الربع الثاني
part-35 = الربع الثالث
part-36 = الربع الأخير
part-37 = الثلث الأول
part-38 = الثلث الثاني
part-39 = الثلث الأخير
part-40 = النصف الأول
part-41 = النصف الثاني
part-of-year = { $part } من سنة { $year }

## Figures
at-least = { $figure } على الأقل
at-most = { $figure } على الأكثر
about = نحو { $figure }
from-to = من { $low } إلى { $high }
vague-tens = عشرات
vague-dozens = عشرات
vague-hundreds = مئات
vague-thousands = آلاف

## Words of the files
status-reported = مُبلَّغ عنه
status-corroborated = معزَّز
status-contested = مختلَف فيه
status-refuted = مفنَّد
status-retracted = مسحوب
modality-asserted = جزمًا
modality-conditional = احتمالًا
modality-reported = نقلًا
modality-denied = نفيًا
confidence-low = منخفضة
confidence-moderate = متوسطة
confidence-high = عالية
role-scene = مسرح الحدث
role-origin = نقطة الانطلاق
role-destination = الوجهة
role-route = مسار العبور
precision-exact = تامة
precision-vicinity = الجوار
precision-locality = البلدة
precision-area = النطاق
precision-region = المنطقة
precision-country = البلد
precision-exact-long = تامة: في حدود 10 أمتار تقريبًا
precision-vicinity-long = الجوار: في حدود 100 متر تقريبًا
precision-locality-long = البلدة: في حدود كيلومتر واحد تقريبًا
precision-area-long = النطاق: جزء من منطقة، أو محيط بلدة
precision-region-long = المنطقة: منطقة بأكملها
precision-country-long = البلد: بلد بأكمله
source-article = مقال
source-statement = بيان
source-social-post = منشور
source-report = تقرير
source-dataset = مجموعة بيانات
source-image = صورة
source-video = فيديو
source-interview = مقابلة
source-other = وثيقة
actor-state-force = قوة حكومية
actor-non-state-armed = جماعة مسلحة من غير الدول
actor-private-military = شركة عسكرية خاصة
actor-organization = منظمة
actor-state = دولة
actor-person = شخص
revision-update = تحديث
revision-correction = تصحيح
revision-retraction = سحب
revision-editorial = تعديل تحريري
standing-corrected = مصحَّح
standing-retracted = مسحوب
reliability-A = موثوق تمامًا
reliability-B = موثوق عادةً
reliability-C = موثوق إلى حد ما
reliability-D = غير موثوق عادةً
reliability-E = غير موثوق
reliability-F = لا يمكن الحكم على موثوقيته
credibility-1 = مؤكدة من مصادر أخرى
credibility-2 = صحيحة على الأرجح
credibility-3 = ربما تكون صحيحة
credibility-4 = مشكوك فيها
credibility-5 = غير محتملة
credibility-6 = لا يمكن الحكم على صحتها
grade-source = المصدر: { $source }.
grade-both = المصدر: { $source }. المعلومة: { $information }.
severity-error = خطأ
severity-warning = تحذير

likelihood-1 = شبه مستحيل
likelihood-2 = مستبعد جدًا
likelihood-3 = مستبعد
likelihood-4 = متكافئ الاحتمالين تقريبًا
likelihood-5 = مرجَّح
likelihood-6 = مرجَّح جدًا
likelihood-7 = شبه مؤكد

## Languages
language-ar = العربية
language-de = الألمانية
language-en = الإنجليزية
language-es = الإسبانية
language-fa = الفارسية
language-fr = الفرنسية
language-he = العبرية
language-it = الإيطالية
language-ja = اليابانية
language-ko = الكورية
language-pl = البولندية
language-pt = البرتغالية
language-ru = الروسية
language-sv = السويدية
language-sw = السواحيلية
language-tr = التركية
language-uk = الأوكرانية
language-zh = الصينية
in-language-ar = بالعربية
in-language-de = بالألمانية
in-language-en = بالإنجليزية
in-language-es = بالإسبانية
in-language-fa = بالفارسية
in-language-fr = بالفرنسية
in-language-he = بالعبرية
in-language-it = بالإيطالية
in-language-ja = باليابانية
in-language-ko = بالكورية
in-language-pl = بالبولندية
in-language-pt = بالبرتغالية
in-language-ru = بالروسية
in-language-sv = بالسويدية
in-language-sw = بالسواحيلية
in-language-tr = بالتركية
in-language-uk = بالأوكرانية
in-language-zh = بالصينية
in-no-language = لم تُذكر لغتها

## Places
position = على بعد { $distance } كم من { $of }
position-about = على بعد نحو { $distance } كم من { $of }
position-N = على بعد { $distance } كم شمال { $of }
position-NE = على بعد { $distance } كم شمال شرق { $of }
position-E = على بعد { $distance } كم شرق { $of }
position-SE = على بعد { $distance } كم جنوب شرق { $of }
position-S = على بعد { $distance } كم جنوب { $of }
position-SW = على بعد { $distance } كم جنوب غرب { $of }
position-W = على بعد { $distance } كم غرب { $of }
position-NW = على بعد { $distance } كم شمال غرب { $of }
position-about-N = على بعد نحو { $distance } كم شمال { $of }
position-about-NE = على بعد نحو { $distance } كم شمال شرق { $of }
position-about-E = على بعد نحو { $distance } كم شرق { $of }
position-about-SE = على بعد نحو { $distance } كم جنوب شرق { $of }
position-about-S = على بعد نحو { $distance } كم جنوب { $of }
position-about-SW = على بعد نحو { $distance } كم جنوب غرب { $of }
position-about-W = على بعد نحو { $distance } كم غرب { $of }
position-about-NW = على بعد نحو { $distance } كم شمال غرب { $of }

## Kickers and records
kicker-actor = جهة فاعلة · { $kind }
kicker-place = مكان
kicker-place-in = مكان · { $country }
kicker-source = مصدر · { $kind }
kicker-source-in = مصدر · { $kind } · { $language }
kicker-brief = موجز · { $date }
card-alt = «{ $title }»، موجز، { $marking }. احتمال تقديراته: { $likelihood }. الثقة: { $confidence }.
card-alt-title = «{ $title }»، موجز، { $marking }.
card-likelihood = { $word } (من { $low } إلى { $high }%)
kicker-brief-cutoff = موجز · { $date } · المعلومات حتى { $cutoff }
kicker-event = حدث
brief-of = موجز { $date }
record-short = الاسم المختصر
record-part-of = جزء من
record-includes = تضم
record-grew-out-of = انبثقت من
record-became = تحولت إلى
record-same-as = المقابل في مراجع أخرى
record-lies = الموضع
record-measured-from = مَقيس من
record-measured-to = أماكن مَقيسة منه
record-coordinates = الإحداثيات
record-according-to = مصدر الإحداثيات
record-precision = الدقة
record-within = ضمن
record-country = البلد
north = ش
south = ج
east = ق
west = غ
not-known = غير معروف
record-publisher = الناشر
record-author = الكاتب
record-published = تاريخ النشر
record-reliability = الموثوقية
record-described = الوصف
record-rights = الحقوق
record-address = الرابط
record-kept-at = الأرشيف
record-status = الحالة
record-machine = توليد آلي
record-note = ملاحظة
record-size = الحجم
record-captured = الالتقاط
record-from = التُقطت من
record-not-the-text = ليس من النص
unknown = غير مذكور في اللقطة المحفوظة
basis-inferred = مستنتَج.
basis-relative = محدَّد نسبةً إلى تاريخ آخر.
source-current = سارٍ؛ لا يُعرف له تصحيح
picture-machine-made = من إنتاج آلة
picture-credit = الصورة: { $name }
picture-source = المصدر:
source-machine-made = مصرَّح فيه بأنه مولَّد آليًا
rights-reserved = جميع الحقوق محفوظة: الملخص لنا، والاقتباسات قصيرة فقط
rights-public-domain = ملك عام
size-of-text = { $size }، نص عادي
captured-by = التقطها: { $who }
captured-with = الأداة: { $tool }
captured-unknown = لم يُسجَّل متى التُقطت ولا من التقطها
withdrawn-corrected = صحّح الناشر هذا المصدر: { $reason }
withdrawn-retracted = سحب الناشر هذا المصدر: { $reason }
no-reason = لم يُذكر السبب
judgement-rests-on-it = يستند إليه تقدير
a-spelling = تهجئة
characters = الأحرف من { $from } إلى { $to }
full-text = النص الكامل
digest = الملخص
undated = بلا تاريخ
publisher-not-stated = الناشر غير مذكور
period-since = منذ { $date }
period-until = حتى { $date }
period = من { $from } إلى { $to }
note = الحاشية { $number }
used-in-note = الحاشية { $number }
used-in-notes = الحواشي { $numbers }
carries = فيه { $claims }
in-the-original = في الأصل

## Judgements and claims
no-evidence = لم تُذكر أدلة
judgement-moved = التقدير { $which }: { $from } ← { $to }
judgement-moved-why = التقدير { $which }: { $from } ← { $to }: { $why }
not-stated = غير مذكور
claim-says = { $claimant }: { $attribute } { $says }
claim-says-of = { $claimant }: { $subject }، { $attribute } { $says }
ceiling-no-origin = لم يُذكر أي منشأ
ceiling-one-origin = منشأ واحد
ceiling-two-origins = منشآن
ceiling-no-good-source = لا مصدر بدرجة C أو أعلى
ceiling-parties-only = لا يتحدث سوى أطراف الأحداث
ceiling-contested = حدث ضمن الأدلة مختلَف فيه
ceiling-competing = ادعاءات ضمن الأدلة يناقض بعضها بعضًا

## Pages that are made
title-chronology = التسلسل الزمني
title-claims = الادعاءات
title-part = { $title }: { $part }
title-sources = المصادر
title-actors = الجهات الفاعلة
title-places = الأماكن
title-briefs = الموجزات
title-changes = الإصدارات والتغييرات
title-edition = الإصدار { $number }
kicker-edition = إصدار
changes-intro = يُسجَّل كل إصدار عند نشره، ولا يُمَسّ سجلّه بعد ذلك. وهكذا يُقرأ ما قيل حينها إلى جانب ما يُقال الآن.
editions = الإصدارات
changed = ما تغيّر
first-published = نُشر لأول مرة
and-more-things = { $n ->
    [one] وواحد غيرها.
    [two] واثنان غيرها.
   *[other] و{ $n-shown } غيرها.
  }
change-gone = لم يعد منشورًا
changed-in = ما غيّره { $edition } ({ $date })
all-of-edition = كل ما غيّره هذا الإصدار
notice-correction = تصحيح
notice-retraction = سحب
notice-more = ما الذي تغيّر
said-actors = الجهات الفاعلة
said-alternatives = البدائل
said-assumptions = الافتراضات
said-attribute = موضوع الادعاء
said-basis = الأساس
said-bluf = الخلاصة
said-body = النص
said-claimant = صاحب الادعاء
said-confidence = الثقة
said-cutoff = المعلومات حتى
said-date = التاريخ
said-dissent = الرأي المخالف
said-gaps = ثغرات المعلومات
said-indicators = المؤشرات
said-likelihood = الاحتمال
said-modality = الصيغة
said-note = ملاحظة
said-places = الأماكن
said-published = تاريخ النشر
said-quotes = الاقتباس
said-relayed_by = الناقل
said-resolution = الحسم
said-roles = الأدوار
said-source_summary = حصيلة المصادر
said-stated = تاريخ القول
said-status = الحالة
said-status_note = عن الحالة
said-subject = عمّن
said-summary = الملخص
said-text = التقدير
said-time = الوقت
said-title = العنوان
said-type = النوع
said-value = القيمة
kicker-version = موجز · كما نُشر في الإصدار { $number }، { $date }
version-of = الإصدار { $number }، { $date }
version-latest = لم يتغيّر شيء منذ ذلك الحين؛ الموجز كما هو الآن:
version-old = تغيّر الموجز منذ ذلك الحين:
version-before = النسخة السابقة:
version-after = النسخة التالية:
version-plain = النصوص كما نُشرت، من دون روابطها وحواشيها؛ وسجلّ كل إصدار يحفظها بحرفها.
versions = النسخ
versions-kept = كما نُشر:
check-copy = التحقق من نسخة من الموقع
check-copy-list = كل ملفات هذا الموقع مدرجة مع بصمة SHA-256 لكل منها. لا يُظهر هذا الأمر شيئًا إذا طابقت النسخة ما نُشر:
check-copy-signed = القائمة موقَّعة بمفتاح الناشر (minisign):
check-copy-bluf = كل ذلك دفعة واحدة، مع كشف الملفات الدخيلة:
title-rules = قواعد هذا الموقع
title-not-found = الصفحة غير موجودة
month-not-known = { $year }، والشهر مجهول
undated-title = بلا تاريخ

## Data and citing
count-file = { $n ->
    [zero] لا ملفات
    [one] ملف واحد
    [two] ملفان
    [few] { $n-shown } ملفات
    [many] { $n-shown } ملفًا
   *[other] { $n-shown } ملف
  }
count-entry = { $n ->
    [zero] لا مداخل
    [one] مدخل واحد
    [two] مدخلان
    [few] { $n-shown } مداخل
    [many] { $n-shown } مدخلًا
   *[other] { $n-shown } مدخل
  }
count-object = { $n ->
    [zero] لا كائنات
    [one] كائن واحد
    [two] كائنان
    [few] { $n-shown } كائنات
    [many] { $n-shown } كائنًا
   *[other] { $n-shown } كائن
  }
count-thing = { $n ->
    [zero] لا عناصر
    [one] عنصر واحد
    [two] عنصران
    [few] { $n-shown } عناصر
    [many] { $n-shown } عنصرًا
   *[other] { $n-shown } عنصر
  }
kilobytes = كيلوبايت
megabytes = ميغابايت
title-data = بيانات للتنزيل
data-description = الأحداث والادعاءات والمصادر في ملفات لجداول البيانات والخرائط والتقاويم وغيرها من البرامج.
data-events = الأحداث والادعاءات
data-sources = المصادر
data-everything = كل شيء
data-feeds = قنوات التغذية
state-of = الحالة في { $date }
judgement = التقدير { $number }
cite-document = هذا استشهاد بالوثيقة نفسها، لا بهذه الصفحة عنها.
cite-no-address = لم يذكر هذا الموقع عنوانه على الإنترنت؛ أضف الرابط الذي تقرؤه عليه.
cite-title = «{ $title }»
cite-next = { $before }، { $after }
cite-address = الرابط الدائم: { $address }

## Maps
count-more = { $n ->
    [zero] لا شيء غيرها
    [one] واحد غيرها
    [two] اثنان غيرها
    [few] { $n-shown } غيرها
    [many] { $n-shown } غيرها
   *[other] { $n-shown } غيرها
  }
map-in-band = في هذا الحزام
map-on-arc = على هذا القوس
map-on-ring = على هذه الحلقة
map-in-country = في موضع ما من البلد
map-in-area = في هذا النطاق
map-key-circle = تبيّن الدائرة مدى الدقة في معرفة المكان.
map-key-soft = الدائرة المتقطعة تعني «النطاق» أو «المنطقة»، ولا يحدد أي مصدر حدودهما.
map-key-country = المظلَّل بخطوط: في موضع ما من هذا البلد.
map-key-ring = خط حيث لا تُعرف سوى المسافة.
map-key-band = مظلَّل بخطوط حيث لا تُعرف سوى مسافة تقريبية (±10%).
map-not-drawn = غير مرسومة لعدم تسجيل موضعها: { $places }.
map-beyond = خارج هذه الخريطة: { $places }.
map-base = خريطة الأساس: Natural Earth؛ وحدودها لا تعبّر عن موقفنا.
map-label = خريطة عرضها نحو { $across } كم. { $places }.

## Drawings
highest-bar = أعلى عمود: { $events }.
count-undrawn = { $n ->
    [zero] كل الأحداث لها تاريخ وموضع في الرسم.
    [one] حدث واحد بلا تاريخ ولا موضع له في الرسم.
    [two] حدثان بلا تاريخ ولا موضع لهما في الرسم.
    [few] { $n-shown } أحداث بلا تاريخ ولا موضع لها في الرسم.
    [many] { $n-shown } حدثًا بلا تاريخ ولا موضع لها في الرسم.
   *[other] { $n-shown } حدث بلا تاريخ ولا موضع لها في الرسم.
  }
count-contested = { $n ->
    [zero] لا شيء منها مختلَف فيه
    [one] منها واحد مختلَف فيه
    [two] منها اثنان مختلَف فيهما
   *[other] منها { $n-shown } مختلَف فيها
  }
count-or-more = { $n ->
    [zero] أي عدد من المناشئ
    [one] منشأ واحد أو أكثر
    [two] منشآن أو أكثر
    [few] { $n-shown } مناشئ أو أكثر
    [many] { $n-shown } منشأً أو أكثر
   *[other] { $n-shown } منشأ أو أكثر
  }

## Search
title-search = البحث
nav-search = البحث
all-events = كل الأحداث بترتيبها الزمني
all-actors = كل الجهات الفاعلة وأسماؤها
all-places = كل الأماكن وتهجئاتها
all-sources = كل المصادر
the-brief = الموجز
all-briefs = كل الموجزات

## Templates
skip = انتقل إلى النص
nav-site = الموقع
checked-by = { $n ->
    [zero] لم يخضع لأي قاعدة
    [one] خضع للتحقق بقاعدة واحدة
    [two] خضع للتحقق بقاعدتين
    [few] خضع للتحقق وفق { $n-shown } قواعد
   *[other] خضع للتحقق وفق { $n-shown } قاعدة
  }
bottom-line = الخلاصة
key-judgements = التقديرات الرئيسية
link-to-judgement = رابط إلى التقدير { $number }
ceiling = سقف الثقة
ceiling-reasons = { $level }: { $reasons }
ceiling-none = { $level }: لا شيء في الأدلة يفرض سقفًا أدنى
ceiling-above = تجاوز التقدير هذا السقف مع ذلك: { $why }
rests-on = يستند إلى
assumes = يفترض
or-else = البديل
resolves = يُحسم
no-judgement = لا تقدير في هذا الموجز: فهو ينقل ما يقوله آخرون.
background = الخلفية
change-our-mind = ما الذي قد يغيّر رأينا
if-we-saw = إذا رأينا
column-judgement = التقدير
it-would = الأثر
no-effect = يغيّر التقدير؛ والاتجاه غير مذكور
no-indicator = لم يُذكر أي مؤشر: فلا شيء مدوَّن من شأنه أن يغيّر هذه التقديرات.
gaps = ثغرات المعلومات
no-gap = لم تُذكر أي ثغرة، وهذا لا يعني عدم وجودها.
dissent = الرأي المخالف
no-dissent = لم يُسجَّل أي رأي مخالف.
source-summary = حصيلة المصادر
no-source-summary = لا وصف للمصادر في مجملها؛ والحواشي أدناه تسمّي كلًّا منها.
revisions = المراجعات
no-revision = لم يتغيّر شيء منذ نشر هذا الموجز لأول مرة.
mentioned-in = ورد ذكره في
at-a-glance = في لمحة
when = متى
where = أين
who = مَن
parts = الأجزاء
not-in-sources = غير مذكور في المصادر المتوافرة
precision-is = الدقة: { $precision }
what-happened = ما الذي حدث
nothing-beyond = لا شيء مدوَّن هنا سوى الجملة الواردة تحت العنوان.
no-claim = ليس في المصادر المتوافرة ادعاء عن هذا الحدث نضعه في مقابل غيره.
column-source = المصدر
column-published-by = الناشر
column-date = التاريخ
column-grade = التقييم
column-use = وجه الاستخدام
no-source-named = لم يُذكر أي مصدر: يستند هذا الحدث إلى كلام كاتبه.
before-and-after = ما قبله وما بعده
before = قبله
after = بعده
only-event = هذا هو الحدث الوحيد المسجَّل.
event-not-mentioned = لا يرد ذكر هذا الحدث في أي صفحة أخرى.
read-the-brief = اقرأ الموجز
no-brief = لم يُنشر هنا أي موجز بعد. ما يلي رواه آخرون وليس تقديرًا منّا.
latest-events = أحدث الأحداث
whole-chronology = التسلسل الزمني كاملًا
no-chronology = لم يُسجَّل أي حدث بعد، فلا تسلسل زمني يُعرض.
how-to-read = كيفية قراءة هذا الموقع
is-it-settled = هل حُسم الأمر؟
legend-reported = مروي ولم يتأكد
legend-corroborated = ترويه مصادر لا يعتمد بعضها على بعض
legend-contested = تتعارض أقوال من يروونه
legend-refuted = ثبت عدم صحته
legend-retracted = سحبه مصدره
how-likely = ما مدى الاحتمال، وما مدى الثقة؟
legend-confidence = { "" }: مدى متانة الأساس. فالاحتمال يبيّن أين نقف على المقياس، والثقة تبيّن علامَ نقف.
who-says-so = من يقول ذلك؟
legend-grade = حرف لتقييم المصدر، من A (موثوق تمامًا) إلى E (غير موثوق)، وF حيث لا يمكننا الحكم. ورقم لتقييم ما يقوله، من 1 (مؤكد) إلى 5 (غير محتمل)، و6 حيث لا يمكننا الحكم. هذا هو نظام الأميرالية.
when-was-it = متى كان ذلك؟
legend-dates = أواخر يوليو 2024 · قبل 2 أكتوبر · [1 أغسطس 2024]
legend-date = بقدر دقة المصادر، لا أكثر. وما بين المعقوفين استنتاج منّا.
their-word = هل هذا كلامهم؟
their-words = كلامهم
legend-quote = علامات الزوايا تعني أن الكلمات وُجدت، حرفًا حرفًا، في لقطتنا المحفوظة من المصدر. وهي تبقى بلغتها وتهجئتها؛ أما الترجمة فمن عندنا وتأتي إلى جانبها.
quote-found = (موجود في المصدر)
what-is-blue = ماذا يعني الأزرق؟
blue-evidence = دليل.
legend-blue = كل ما هو أزرق يقود إلى مصدر أو ادعاء أو حدث تستطيع به أن تتحقق مما نقول. وما لا أزرق إلى جانبه فهو رأينا.
earlier-briefs = موجزات سابقة
about-this-site = عن هذا الموقع
nothing-recorded = لم يُسجَّل شيء هنا بعد.
nothing-written = لم يُكتب شيء هنا بعد.
years = السنوات
months = الأشهر
letters = الأحرف الأولى
rows = الصفوف
no-letter = غير ذلك
latest-of = آخر { $shown } من أصل { $all }. القائمة الكاملة:
first-of = أول { $shown } من أصل { $all }. القائمة الكاملة:
all-of-them = في صفحة واحدة
all-of = القائمة الكاملة ({ $all })
in-a-drawing = في رسم
find = ابحث
pages-of-their-own = لكل جهة فاعلة ولكل مكان صفحة تضم الأحداث المتصلة بهما:
no-event-yet = لم يُسجَّل أي حدث بعد. تظهر الأحداث هنا بترتيب وقوعها.
ledger-intro = من يقول ماذا عن كل حدث، وبأي حدّ وأي صيغة، وعبر من، ومن كم منشأ. والأرقام المتعارضة تأتي جنبًا إلى جنب.
rules-intro = ما يُتحقَّق منه عند كل بناء لهذا الموقع. الخطأ يوقف النشر. والتحذير يُنظر فيه. والاستثناء يعني أن الكتّاب على علم بالأمر، ويبيّن سبب تمسكهم به.
waived-here = الاستثناءات هنا
waived-everywhere = في كل أنحاء هذا الموقع
nothing-waived = لا استثناءات: كل قاعدة سارية في كل مكان.
rules-unread = القواعد التي تقرأ الكلمات (التحفظات والحدود والتواريخ والأرقام) لا تقرأ: { $what }.
rules = القواعد
no-waiver = ، لا استثناء منها
our-headline = العنوان من ترجمتنا.
record = البطاقة
in-use = قيد الاستخدام
not-in-use = لا شيء هنا يستند إلى هذا المصدر.
fingerprint = البصمة الرقمية
no-capture = لا لقطة محفوظة من هذا المصدر، فلا شيء تُؤخذ بصمته.
no-digest = لم يُكتب شيء عن محتوى هذا المصدر.
excerpts = المقتطفات
excerpts-intro = كل مقتطف وُجد بحرفه في اللقطة المحفوظة التي ترد بصمتها أعلاه. والمواضع محسوبة بأحرف نصها؛ والترجمات من عندنا.
excerpts-intro-own = كل مقتطف وُجد بحرفه في النص الكامل أعلاه، وهو المستند نفسه. والمواضع محسوبة بأحرفه؛ والترجمات من عندنا.
used-in = مستخدم في
no-excerpt = لم يُقتبس من هذا المصدر شيء.
whom-it-relays = عمّن ينقل
relays = ينقل عن
relayed-by = ينقل عنه
no-relay = لا يُعرف أنه ينقل عن مصدر آخر من المصادر المتوافرة، ولا أن أيًّا منها ينقل عنه.
cited-by = يستشهد به
source-not-cited = لا تستشهد أي صفحة بهذا المصدر.
no-claim-on-source = لا ادعاء يستند إلى هذا المصدر.
actor-only-name = لم يُسجَّل عن هذه الجهة سوى اسمها.
who-it-is = من هي
actor-no-event = لا يرد ذكر هذه الجهة في أي حدث مسجَّل.
what-it-claims = ما تدّعيه
actor-no-claim = لم يُسجَّل أي ادعاء لهذه الجهة.
claimed-of-it = ما يُدّعى عنها
actor-no-claim-of = لم يُسجَّل أي ادعاء عن هذه الجهة.
actor-not-mentioned = لا يرد ذكر هذه الجهة في أي صفحة أخرى.
place-only-name = لم يُسجَّل عن هذا المكان سوى اسمه.
what-it-is = ما هو
place-no-event = لم يقع هنا أي حدث مسجَّل.
place-not-mentioned = لا يرد ذكر هذا المكان في أي صفحة أخرى.
likelihood-label = من { $low } إلى { $high } على مقياس من 0 إلى 100
back-to-note = العودة إلى الحاشية { $number } في النص
back = عودة
back-to-use = العودة إلى الموضع { $use } للحاشية { $number }
source-notes = حواشي المصادر
notes-key = التاريخ بين [معقوفين] مستنتَج. والحرف يقيّم المصدر، من A (موثوق تمامًا) إلى E (غير موثوق)؛ وF: لا يمكن الحكم. والرقم يقيّم المعلومة، من 1 (مؤكدة) إلى 5 (غير محتملة)؛ و6: لا يمكن الحكم.
no-source-cited = لا تستشهد هذه الصفحة بأي مصدر: ما تقوله يستند إلى كلام كاتبها.
names = الأسماء
used-by = ورد لدى
no-name = لم يُسجَّل أي اسم أو تهجئة أخرى.
span = الأدنى { $low } · الأفضل تقييمًا { $best } · الأقصى { $high }
span-no-best = الأدنى { $low } · لا رقم أفضل تقييمًا · الأقصى { $high }
column-claimant = صاحب الادعاء
column-says = القول
column-manner = الصيغة
column-stated = تاريخ القول
column-through = عبر
column-about = الموضوع
column-event = الحدث
on-a-scale = على مقياس من 0 إلى { $top }
ungraded = بلا تقييم
likelihood = الاحتمال
confidence = الثقة
cite-this = صيغة الاستشهاد
lost = قد يكون في الرابط خطأ، أو ربما نُقلت الصفحة. يمكن الوصول إلى كل ما هو مسجَّل هنا من هاتين الصفحتين:
anchors-for-statements = روابط إلى الأقوال المفردة
link-to-claim = رابط إلى هذا الادعاء
through = عبر
timeline-key = المصمت: أيام كما ذُكرت. المعيّن: ساعة محددة. المظلَّل بخطوط: حدود غير قاطعة. المنقَّط: مستنتَج. السهم: مفتوح أو مستمر في ذلك الاتجاه. نصف القرص: مختلَف فيه؛ وكذلك المستطيل المفرَّغ.
bars-key = ما قد يقع في أيام عدة يُحسب في أولها. المفرَّغ: مختلَف فيه.
filter-label = الأحداث
filter-some = الأحداث المعروضة: { $n } من أصل { $m }.
filter-none = لم يبقَ أي حدث: أُخفيت كلها ({ $m }).
filter-the-events = تصفية الأحداث
filter-actor = الجهة الفاعلة
filter-place = المكان
filter-type = النوع
filter-told-by = رواه
filter-from = من
filter-to = إلى
show-all = عرض الكل
any = الكل
graph-label = المقالات في الأعلى، ووراءها المناشئ
who-says-how-many = من يقول كم
chart-key = النقطة رقم؛ فإن صحبها سهم فهي «على الأقل» أو «على الأكثر»؛ والشريط مدى بين رقمين؛ والتظليل بخطوط كلمة مثل «عشرات» لا حدود دقيقة لها؛ والسطر الفارغ كلام بلا رقم. والنقطة المفرَّغة رقم استبدله قائله.
data-intro = ما تقوله الصفحات، في ملفات. وكل ملف يحفظ ما تحفظه الصفحات: فالحدود تبقى حدودًا، والتاريخ غير المؤكد يبقى غير مؤكد، ولكل عنصر وسم التداول الخاص به، وهو { $marking } ما لم يُذكر غيره. ولا شيء هنا يتوقف على الساعة: المحتوى نفسه يعطي البايتات نفسها.
data-for = { $standard } · يُفتح في: { $who }
no-feeds = ليس لهذا الموقع قنوات تغذية ولا خريطة موقع ولا روابط دائمة: فهي تحتاج إلى العنوان الذي يُنشر عليه، ولم يذكره كتّابه.
how-to-cite = كيفية الاستشهاد
how-to-cite-text = في آخر كل موجز وحدث ومصدر «صيغة الاستشهاد»: جملة، وBibTeX وRIS وCSL-JSON. ولكل تقدير وادعاء ومقتطف رابط خاص به لا يتغيّر.
search-no-script = يحتاج البحث إلى JavaScript، وهي معطَّلة هنا. وكل شيء وارد أيضًا في القوائم أدناه.
search-wait = جارٍ البحث…
search-none = لا ترد «{ $q }» في أي صفحة، ولا كلمة هنا قريبة منها في التهجئة.
search-instead = لا ترد «{ $a }» في أي صفحة؛ وفي هذه الصفحات «{ $b }».
search-some = لا صفحة تضم هذه الكلمات كلها. وفي هذه بعضها، والأوفى أولًا.
search-longest = اقتصر البحث على أطول الكلمات: { $q }.
search-broken = تعذّر تحميل جزء من الفهرس. أعد تحميل الصفحة أو استخدم القوائم أدناه.
search-more = عرض المزيد ({ $n })
search-results = النتائج
kinds-all = الكل
kinds-brief = موجزات
kinds-event = أحداث
kinds-actor = جهات فاعلة
kinds-place = أماكن
kinds-source = مصادر
kinds-page = صفحات أخرى
show-more = عرض المزيد
in-lists = في قوائم
search-hint = كلمات وأسماء بأي تهجئة. لا فرق بين الأحرف الكبيرة والصغيرة، ولا أثر للحركات.
link-to-paragraph = رابط إلى هذه الفقرة
table-scrolls = جدول يُمرَّر جانبيًا
own-word = { $source }، قول أصلي
replaced = مستبدَل
map = الخريطة

withheld-source = أحد المصادر
withheld-event = أحد الأحداث
withheld-actor = إحدى الجهات الفاعلة
withheld-place = أحد الأماكن
withheld-brief = أحد الموجزات
withheld-page = إحدى الصفحات
as-of = ما كان معروفًا في { $date }
as-of-words = مستمد مما كان منشورًا حتى ذلك الحين. والصياغة صياغة اليوم.
as-of-brief = مستمد مما كان منشورًا حتى ذلك الحين. والصياغة صياغة اليوم، أما نص الموجز فهو نص
as-of-records = مستمد مما كان منشورًا حتى ذلك الحين. وهذه الكلمات كما سُجِّلت.
unseen-evidence = يستند هذا أيضًا إلى أدلة لا يعرضها هذا الإصدار.

## Countries (ISO 3166-1)
country-AD = أندورا
country-AE = الإمارات العربية المتحدة
country-AF = أفغانستان
country-AG = أنتيغوا وبربودا
country-AI = أنغويلا
country-AL = ألبانيا
country-AM = أرمينيا
country-AO = أنغولا
country-AQ = أنتاركتيكا
country-AR = الأرجنتين
country-AS = ساموا الأمريكية
country-AT = النمسا
country-AU = أستراليا
country-AW = أروبا
country-AX = جزر آلاند
country-AZ = أذربيجان
country-BA = البوسنة والهرسك
country-BB = بربادوس
country-BD = بنغلاديش
country-BE = بلجيكا
country-BF = بوركينا فاسو
country-BG = بلغاريا
country-BH = البحرين
country-BI = بوروندي
country-BJ = بنين
country-BL = سان بارتليمي
country-BM = برمودا
country-BN = بروناي
country-BO = بوليفيا
country-BQ = هولندا الكاريبية
country-BR = البرازيل
country-BS = جزر البهاما
country-BT = بوتان
country-BV = جزيرة بوفيه
country-BW = بوتسوانا
country-BY = بيلاروس
country-BZ = بليز
country-CA = كندا
country-CC = جزر كوكوس
country-CD = جمهورية الكونغو الديمقراطية
country-CF = جمهورية أفريقيا الوسطى
country-CG = جمهورية الكونغو
country-CH = سويسرا
country-CI = ساحل العاج
country-CK = جزر كوك
country-CL = تشيلي
country-CM = الكاميرون
country-CN = الصين
country-CO = كولومبيا
country-CR = كوستاريكا
country-CU = كوبا
country-CV = الرأس الأخضر
country-CW = كوراساو
country-CX = جزيرة كريسماس
country-CY = قبرص
country-CZ = التشيك
country-DE = ألمانيا
country-DJ = جيبوتي
country-DK = الدنمارك
country-DM = دومينيكا
country-DO = جمهورية الدومينيكان
country-DZ = الجزائر
country-EC = الإكوادور
country-EE = إستونيا
country-EG = مصر
country-EH = الصحراء الغربية
country-ER = إريتريا
country-ES = إسبانيا
country-ET = إثيوبيا
country-FI = فنلندا
country-FJ = فيجي
country-FK = جزر فوكلاند
country-FM = ميكرونيزيا
country-FO = جزر فارو
country-FR = فرنسا
country-GA = الغابون
country-GB = المملكة المتحدة
country-GD = غرينادا
country-GE = جورجيا
country-GF = غويانا الفرنسية
country-GG = غيرنزي
country-GH = غانا
country-GI = جبل طارق
country-GL = غرينلاند
country-GM = غامبيا
country-GN = غينيا
country-GP = غوادلوب
country-GQ = غينيا الاستوائية
country-GR = اليونان
country-GS = جورجيا الجنوبية وجزر ساندويتش الجنوبية
country-GT = غواتيمالا
country-GU = غوام
country-GW = غينيا بيساو
country-GY = غيانا
country-HK = هونغ كونغ
country-HM = جزيرة هيرد وجزر ماكدونالد
country-HN = هندوراس
country-HR = كرواتيا
country-HT = هايتي
country-HU = المجر
country-ID = إندونيسيا
country-IE = أيرلندا
country-IL = إسرائيل
country-IM = جزيرة مان
country-IN = الهند
country-IO = الإقليم البريطاني في المحيط الهندي
country-IQ = العراق
country-IR = إيران
country-IS = آيسلندا
country-IT = إيطاليا
country-JE = جيرسي
country-JM = جامايكا
country-JO = الأردن
country-JP = اليابان
country-KE = كينيا
country-KG = قيرغيزستان
country-KH = كمبوديا
country-KI = كيريباتي
country-KM = جزر القمر
country-KN = سانت كيتس ونيفيس
country-KP = كوريا الشمالية
country-KR = كوريا الجنوبية
country-KW = الكويت
country-KY = جزر كايمان
country-KZ = كازاخستان
country-LA = لاوس
country-LB = لبنان
country-LC = سانت لوسيا
country-LI = ليختنشتاين
country-LK = سريلانكا
country-LR = ليبيريا
country-LS = ليسوتو
country-LT = ليتوانيا
country-LU = لوكسمبورغ
country-LV = لاتفيا
country-LY = ليبيا
country-MA = المغرب
country-MC = موناكو
country-MD = مولدوفا
country-ME = الجبل الأسود
country-MF = سان مارتن
country-MG = مدغشقر
country-MH = جزر مارشال
country-MK = مقدونيا الشمالية
country-ML = مالي
country-MM = ميانمار
country-MN = منغوليا
country-MO = ماكاو
country-MP = جزر ماريانا الشمالية
country-MQ = مارتينيك
country-MR = موريتانيا
country-MS = مونتسرات
country-MT = مالطا
country-MU = موريشيوس
country-MV = جزر المالديف
country-MW = ملاوي
country-MX = المكسيك
country-MY = ماليزيا
country-MZ = موزمبيق
country-NA = ناميبيا
country-NC = كاليدونيا الجديدة
country-NE = النيجر
country-NF = جزيرة نورفولك
country-NG = نيجيريا
country-NI = نيكاراغوا
country-NL = هولندا
country-NO = النرويج
country-NP = نيبال
country-NR = ناورو
country-NU = نيوي
country-NZ = نيوزيلندا
country-OM = عُمان
country-PA = بنما
country-PE = بيرو
country-PF = بولينيزيا الفرنسية
country-PG = بابوا غينيا الجديدة
country-PH = الفلبين
country-PK = باكستان
country-PL = بولندا
country-PM = سان بيير وميكلون
country-PN = جزر بيتكيرن
country-PR = بورتوريكو
country-PS = فلسطين
country-PT = البرتغال
country-PW = بالاو
country-PY = باراغواي
country-QA = قطر
country-RE = ريونيون
country-RO = رومانيا
country-RS = صربيا
country-RU = روسيا
country-RW = رواندا
country-SA = السعودية
country-SB = جزر سليمان
country-SC = سيشل
country-SD = السودان
country-SE = السويد
country-SG = سنغافورة
country-SH = سانت هيلينا
country-SI = سلوفينيا
country-SJ = سفالبارد وجان ماين
country-SK = سلوفاكيا
country-SL = سيراليون
country-SM = سان مارينو
country-SN = السنغال
country-SO = الصومال
country-SR = سورينام
country-SS = جنوب السودان
country-ST = ساو تومي وبرينسيبي
country-SV = السلفادور
country-SX = سينت مارتن
country-SY = سوريا
country-SZ = إسواتيني
country-TC = جزر توركس وكايكوس
country-TD = تشاد
country-TF = الأقاليم الجنوبية الفرنسية
country-TG = توغو
country-TH = تايلاند
country-TJ = طاجيكستان
country-TK = توكيلاو
country-TL = تيمور الشرقية
country-TM = تركمانستان
country-TN = تونس
country-TO = تونغا
country-TR = تركيا
country-TT = ترينيداد وتوباغو
country-TV = توفالو
country-TW = تايوان
country-TZ = تنزانيا
country-UA = أوكرانيا
country-UG = أوغندا
country-UM = جزر الولايات المتحدة النائية
country-US = الولايات المتحدة
country-UY = أوروغواي
country-UZ = أوزبكستان
country-VA = الفاتيكان
country-VC = سانت فنسنت وجزر غرينادين
country-VE = فنزويلا
country-VG = جزر فيرجن البريطانية
country-VI = جزر فيرجن الأمريكية
country-VN = فيتنام
country-VU = فانواتو
country-WF = واليس وفوتونا
country-WS = ساموا
country-XK = كوسوفو
country-YE = اليمن
country-YT = مايوت
country-ZA = جنوب أفريقيا
country-ZM = زامبيا
country-ZW = زيمبابوي
