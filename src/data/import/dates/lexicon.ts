/**
 * The words in which people write dates, in the languages that Relata meets, each under the one word that the rules know
 * it by. An entry is a list of spellings, without full stops and in small letters; `#` stands for digits.
 */

const list = (spellings: string): readonly string[] => spellings.split(' | ');

/** Months of the Gregorian year, in their order. */
export const MONTHS: Readonly<Record<string, readonly string[]>> = {
  jan: list('january | jan | januar | jänner | janvier | enero | يناير | كانون الثاني | ژانویه'),
  feb: list('february | feb | februar | hornung | février | febrero | فبراير | شباط | فوریه'),
  mar: list('march | mar | märz | mars | marzo | مارس | آذار'),
  apr: list('april | apr | avril | abril | أبريل | ابريل | إبريل | نيسان | آوریل'),
  may: list('may | mai | mayo | مايو | أيار | ايار'),
  jun: list('june | jun | juni | juin | junio | يونيو | حزيران | ژوئن'),
  jul: list('july | jul | juli | juillet | julio | يوليو | تموز | ژوئیه | جولای'),
  aug: list('august | aug | août | aout | agosto | أغسطس | اغسطس | آب | اوت'),
  sep: list('september | sept | sep | septembre | septiembre | سبتمبر | أيلول | ايلول | سپتامبر'),
  oct: list('october | oct | oktober | octobre | octubre | أكتوبر | اكتوبر | تشرين الأول | اکتبر'),
  nov: list('november | nov | novembre | noviembre | نوفمبر | تشرين الثاني | نوامبر'),
  dec: list('december | dec | dezember | décembre | diciembre | ديسمبر | كانون الأول | دسامبر'),
};

/** Months of the Solar Hijri year, in their order. */
export const SOLAR_MONTHS: Readonly<Record<string, readonly string[]>> = {
  farvardin: list('فروردین | farvardin'),
  ordibehesht: list('اردیبهشت | ordibehesht'),
  khordad: list('خرداد | khordad'),
  tir: list('تیر | tir'),
  mordad: list('مرداد | امرداد | mordad'),
  shahrivar: list('شهریور | shahrivar'),
  mehr: list('مهر | mehr'),
  aban: list('آبان | aban'),
  azar: list('آذر | azar'),
  dey: list('دی | dey'),
  bahman: list('بهمن | bahman'),
  esfand: list('اسفند | esfand'),
};

/** In the order of their EDTF codes, from 21. */
export const SEASONS: Readonly<Record<string, readonly string[]>> = {
  spring: list('spring | frühjahr | frühling | printemps | primavera | بهار | ربيع'),
  summer: list('summer | sommer | été | verano | تابستان | صيف'),
  autumn: list('autumn | fall | herbst | automne | otoño | پاییز | خريف'),
  winter: list('winter | hiver | invierno | زمستان | شتاء'),
};

/** From Sunday. */
export const WEEKDAYS: Readonly<Record<string, readonly string[]>> = {
  sunday: list('sunday | sun | الأحد | یکشنبه'),
  monday: list('monday | mon | الاثنين | الإثنين | دوشنبه'),
  tuesday: list('tuesday | tue | tues | الثلاثاء | سه شنبه | سه‌شنبه'),
  wednesday: list('wednesday | wed | الأربعاء | چهارشنبه'),
  thursday: list('thursday | thu | thurs | الخميس | پنجشنبه | پنج‌شنبه'),
  friday: list('friday | fri | الجمعة | جمعه'),
  saturday: list('saturday | sat | السبت | شنبه'),
};

/** Numbers that stand in order, from the first. */
export const ORDINALS: readonly (readonly string[])[] = [
  list('first | 1er | الأول | اول'),
  list('second | الثاني | دوم'),
  list('third | الثالث | سوم'),
  list('fourth | الرابع | چهارم'),
  list('fifth | الخامس | پنجم'),
  list('sixth | السادس | ششم'),
  list('seventh | السابع | هفتم'),
  list('eighth | الثامن | هشتم'),
  list('ninth | التاسع | نهم'),
  list('tenth | العاشر | دهم'),
  list('eleventh | الحادي عشر | یازدهم'),
  list('twelfth | الثاني عشر | دوازدهم'),
  list('thirteenth | الثالث عشر | سیزدهم'),
  list('fourteenth | الرابع عشر | چهاردهم'),
  list('fifteenth | الخامس عشر | پانزدهم'),
  list('sixteenth | السادس عشر | شانزدهم'),
  list('seventeenth | السابع عشر | هفدهم'),
  list('eighteenth | الثامن عشر | هجدهم'),
  list('nineteenth | التاسع عشر | نوزدهم'),
  list('twentieth | العشرون | العشرين | بیستم'),
  list('twenty-first | الحادي والعشرون | الحادي والعشرين | بیست و یکم'),
];

/** All other words, in the order in which they are looked for. */
export const WORDS: Readonly<Record<string, readonly string[]>> = {
  '': list(
    [
      'his death in | her death in | their death in | at least | the year | year in the | year in | month in | day in',
      'a day in | sometime in | some time in | sometime | during | active | fl | born | designed | copyright',
      'the | of | in | on | at | at the end of the day | den | der | des | du | de | del | le | la | el | du mois de',
      'سال | سنة | عام | عامي | سنوات | ماه | شهر | year',
    ].join(' | '),
  ),
  circa: list(
    [
      'on or about | in or about | or about | circa#y | circa | ca | c | cca | about | around | approximately | approx',
      'roughly | abt | est | cal | estimated | um | wohl um | vers | env | environ | estimée | estimé | hacia | aprox',
      'estimado | حوالي | نحو | حدود',
    ].join(' | '),
  ),
  maybe: list('maybe | perhaps | probably | possibly | uncertain | wohl | vielleicht | peut-être | quizás'),
  early: list('early | beginning of | start of | anfang | début | principios | començaments | أوائل | اوایل'),
  mid: list('mid | middle of | mitte | mediados | منتصف | اواسط'),
  late: list('late | end of | ende | fin | finales | أواخر | اواخر'),
  between: list('between | bet | zwischen | entre | mezi | بين | بین'),
  'or later': list('or later copy | or later | oder später'),
  'or earlier': list('or earlier | or before | oder früher'),
  notafter: list('no later than | not later than'),
  notbefore: list('no earlier than | not earlier than'),
  before: list('shortly before | earlier than | before | bef | vor | avant | antes | قبل | پیش از'),
  after: list('shortly after | later than | after | aft | nach | après | después | بعد | پس از'),
  since: list('ongoing since | since | ab | seit | depuis | desde | منذ'),
  onwards: list('onwards | onward | and later'),
  until: list('until | till | up to | bis | jusqu’en | jusque | hasta | حتى | تا'),
  from: list('from | von | از | من'),
  to: list('to | إلى'),
  present: list('present | to date | heute'),
  and: list('and | und | et | y | a | و'),
  or: list('or | oder | ou | o | أو | یا'),
  half: list('half | hälfte'),
  quarter: list('quarter'),
  century: list(
    [
      'centuries | century | cent | jahrhunderts | jahrhundert | jh | siècle | siglo | segle | القرن | قرن | سده',
    ].join(' | '),
  ),
  millennium: list('millennium | millennia'),
  decade: list('decade | دهه | دههٔ | دهه‌ی'),
  bc: list('b c e | bce | bc | b c | v chr | aec | a c | ac | av j-c'),
  ad: list('ad | a d | ce | n chr | ميلادي | میلادی | م'),
  solar: list('شمسی | هجری شمسی | ش'),
  hijri: list(
    [
      'هجری قمری | قمری | هجرية | هجري | هـ | ramadan | رمضان | صفر | محرم | شوال | رجب | شعبان | ربيع الأول',
      'ربيع الثاني | جمادى الأولى | ذو القعدة | ذو الحجة',
    ].join(' | '),
  ),
  republican: list(
    'vendémiaire | brumaire | frimaire | nivôse | pluviôse | ventôse | germinal | floréal | prairial | messidor | thermidor | fructidor',
  ),
  julian: list('@djulian@ | julian | o s | os | old style'),
  fiscal: list('fy | fiscal'),
};
