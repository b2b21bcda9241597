"""Invented pages in the languages that legacy charsets were made for."""

PAGES: dict[str, str] = {
    "de": """Fähre kehrt im Frühjahr zurück

Von Jörg Müller

Die Fähre über die Orle fährt wieder: Nach fünfzig Jahren hat der Rat der Stadt beschlossen, das
alte Boot zu überholen. „Wir hätten das längst tun müssen“, sagte die Bürgermeisterin.

Für Fußgänger ist die Überfahrt kostenlos, Radfahrer zahlen zwei Kronen – so viel wie früher.
""",
    "fr": """Le bac reprendra ses traversées au printemps

Par Hélène Lefèvre

La traversée de l’Orle rouvre : après cinquante années d’arrêt, le conseil a décidé de réparer le
vieux bac. « Nous aurions dû le faire plus tôt », a déclaré la maire, émue, à la fin de la séance.

Les piétons passeront à titre gracieux ; les cyclistes paieront deux couronnes, comme naguère.
""",
    "es": """El transbordador volverá en primavera

Por Íñigo Muñoz

El paso del río Orle se abrirá de nuevo: después de cincuenta años, el concejo decidió reparar la
vieja embarcación. «¿Por qué no lo hicimos antes?», preguntó la alcaldesa al término de la sesión.

Los peatones cruzarán sin pagar; los ciclistas abonarán dos coronas, según el acuerdo de ayer.
""",
    "pt": """A balsa regressará na primavera

Por João Conceição

A travessia do Orle vai reabrir: cinquenta anos depois, a câmara decidiu reparar a velha embarcação.
“Devíamos tê-lo feito há mais tempo”, disse a presidente, no fim de uma sessão que não foi fácil.

Os peões não pagarão; os ciclistas pagarão duas coroas, como até então, segundo a decisão de ontem.
""",
    "sv": """Färjan kommer tillbaka på våren

Av Åsa Öberg

Färjan över Orle går igen: efter femtio år har stadens råd beslutat att rusta upp den gamla båten.
”Det borde vi ha gjort för länge sedan”, sade borgmästaren när mötet var över på måndagskvällen.

För fotgängare är överfarten fri, cyklister får betala två kronor – lika mycket som förr i världen.
""",
    "ru": """Паром через Орлу вернётся весной

Автор: Фёдор Щукин

Переправа через реку Орлу снова откроется: спустя пятьдесят лет городской совет решил починить
старый паром. «Нам следовало сделать это раньше», — сказала мэр города по окончании заседания.

Пешеходы будут переправляться бесплатно, велосипедисты заплатят две кроны, как и в прежние годы.
""",
    "uk": """Пором через Орлу повернеться навесні

Автор: Їжакевич Євген

Переправа через річку Орлу знову відкриється: через п'ятдесят років міська рада вирішила
полагодити старий пором. «Нам слід було зробити це раніше», — сказала міська голова після засідання.

Пішоходи перетинатимуть річку безкоштовно, велосипедисти сплачуватимуть дві крони, як і колись.
""",
    "bg": """Фериботът през Орла се връща напролет

От Щилян Божков

Преминаването през река Орла ще бъде отворено отново: след петдесет години общинският съвет реши да
поправи стария ферибот. „Трябваше да го направим по-рано“, каза кметицата в края на заседанието.

Пешеходците ще преминават безплатно, а велосипедистите ще плащат по две крони, както някога.
""",
    "pl": """Prom wróci wiosną na rzekę

Źródło: Łukasz Żółkiewski

Przeprawa przez Orlę zostanie znów otwarta: po pięćdziesięciu latach rada miasta postanowiła
naprawić stary prom. „Powinniśmy byli zrobić to wcześniej” – powiedziała burmistrz po posiedzeniu.

Piesi będą przeprawiać się za darmo, rowerzyści zapłacą dwie korony, tak jak w ubiegłym wieku.
""",
    "cs": """Přívoz se na jaře vrátí

Autor: Jiří Růžička

Přívoz přes Orlu bude znovu v provozu: po padesáti letech se zastupitelé rozhodli opravit starou
loď. „Měli jsme to udělat dřív,“ řekla starostka, když zasedání v pondělí večer skončilo.

Pěší se převezou zdarma, cyklisté zaplatí dvě koruny, stejně jako před lety; čeká se už jen na úřad.
""",
    "hu": """Tavasszal visszatér a komp

Írta: Szűcs Győző

Újra megnyílik az átkelés az Orle folyón: ötven év után a városi tanács úgy döntött, hogy felújítja
a régi kompot. „Ezt már korábban meg kellett volna tennünk” – mondta a polgármester az ülés végén.

A gyalogosok ingyen kelhetnek át, a kerékpárosok két koronát fizetnek, ahogyan hajdanán is.
""",
    "ro": """Bacul se întoarce în primăvară

De Ştefan Ţurcanu

Trecerea râului Orle se redeschide: după cincizeci de ani, consiliul oraşului a hotărât să repare
bacul cel vechi. „Ar fi trebuit să o facem mai demult”, a spus primăriţa la sfârşitul şedinţei.

Pietonii vor trece fără plată, iar bicicliştii vor plăti două coroane, aşa cum era odinioară.
""",
    "el": """Το πορθμείο επιστρέφει την άνοιξη

Του Γιώργου Ξυδάκη

Το πέρασμα του ποταμού Όρλε ανοίγει ξανά: ύστερα από πενήντα χρόνια το δημοτικό συμβούλιο αποφάσισε
να επισκευάσει το παλιό σκάφος. «Έπρεπε να το είχαμε κάνει νωρίτερα», είπε η δήμαρχος μετά τη
συνεδρίαση.

Οι πεζοί θα περνούν δωρεάν, οι ποδηλάτες θα πληρώνουν δύο κορώνες, όπως και τότε.
""",
    "tr": """Feribot ilkbaharda geri dönüyor

Yazan: Şükrü Çağlayan

Orle ırmağındaki geçiş yeniden açılıyor: elli yıl sonra belediye meclisi eski feribotu onarmaya
karar verdi. Belediye başkanı, toplantının ardından “Bunu çok daha önce yapmalıydık” diye konuştu.

Yayalar ücretsiz geçecek, bisikletliler ise eskiden olduğu gibi iki kron ödeyecek.
""",
    "he": """המעבורת תשוב באביב

מאת שרה לוי

המעבר על נהר האורלה ייפתח שוב: לאחר חמישים שנה החליטה מועצת העיר לתקן את הסירה הישנה. "היינו
צריכים לעשות זאת קודם לכן", אמרה ראש העיר בתום הישיבה.

הולכי רגל יעברו ללא תשלום, ורוכבי אופניים ישלמו שני כתרים, כמו בימים עברו.
""",
    "ar": """العبّارة تعود في الربيع

بقلم سارة الحسن

سيفتح المعبر على نهر الأورل من جديد: بعد خمسين عاماً قرر مجلس المدينة إصلاح القارب القديم. وقالت
رئيسة البلدية بعد انتهاء الجلسة: «كان علينا أن نفعل ذلك من قبل».

سيعبر المشاة مجاناً، أما راكبو الدراجات فيدفعون كرونتين، كما كان الأمر في الماضي، فهل يكفي ذلك؟
""",
    "th": """เรือข้ามฟากจะกลับมาในฤดูใบไม้ผลิ

โดย สมชาย ใจดี

ท่าข้ามแม่น้ำออร์เลจะเปิดอีกครั้ง หลังจากห้าสิบปี สภาเมืองตัดสินใจซ่อมเรือลำเก่า นายกเทศมนตรีกล่าวหลังการประชุมว่า
เราควรทำเรื่องนี้มานานแล้ว

คนเดินเท้าข้ามได้โดยไม่เสียค่าใช้จ่าย ส่วนผู้ขี่จักรยานจ่ายสองคราวน์เหมือนแต่ก่อน
""",
    "zh-hans": """渡船将在春天回来

记者 李明

奥尔河上的渡口将重新开放：五十年后，市议会决定修理那条旧船。市长在会议结束后说：“我们早就应该这样做了。”

行人过河不收费，骑自行车的人要付两个克朗，和从前一样。他们说，这条船能够再用很多年。
""",
    "zh-hant": """渡船將在春天回來

記者 陳志明

奧爾河上的渡口將重新開放：五十年後，市議會決定修理那條舊船。市長在會議結束後說：「我們早就應該這樣做了。」

行人過河不收費，騎腳踏車的人要付兩個克朗，和從前一樣。他們說，這條船還能夠再用很多年。
""",
    "ja": """渡し船、春に復活へ

記者 山田太郎

オルレ川の渡し船が再び動き出す。五十年ぶりに、市議会は古い船を修理することを決めた。会議の後、市長は「もっと早くやるべきだった」と話した。

歩行者は無料で渡れるが、自転車に乗った人は昔と同じように二クローネを払う。
""",
    "ko": """나룻배, 봄에 돌아온다

김철수 기자

오를레 강의 나루가 다시 열린다. 오십 년 만에 시의회는 낡은 배를 고치기로 했다.
시장은 회의가 끝난 뒤 “진작에 했어야 할 일”이라고 말했다.

걸어서 건너는 사람은 돈을 내지 않고, 자전거를 탄 사람은 예전처럼 두 크로네를 낸다.
""",
    "lt": """Keltas pavasarį sugrįš

Autorė: Živilė Šimkūnaitė

Perkėla per Orlės upę vėl bus atidaryta: po penkiasdešimties metų miesto taryba nusprendė sutvarkyti
seną keltą. „Tai turėjome padaryti anksčiau“, – pasibaigus posėdžiui sakė merė.

Pėstieji kelsis nemokamai, dviratininkai mokės dvi kronas, kaip ir anksčiau.
""",
}

# Older than typographic quotes.
for _language in ("ru", "uk", "cs", "pl"):
    PAGES[f"{_language}-plain"] = PAGES[_language].translate(str.maketrans("«»„“”—–", '"""""--'))

CHARSETS: tuple[tuple[str, str], ...] = (
    ("de", "cp1252"),
    ("fr", "cp1252"),
    ("es", "cp1252"),
    ("pt", "cp1252"),
    ("sv", "cp1252"),
    ("ru", "cp1251"),
    ("uk", "cp1251"),
    ("bg", "cp1251"),
    ("ru-plain", "koi8-r"),
    ("pl", "cp1250"),
    ("cs", "cp1250"),
    ("cs-plain", "iso8859_2"),
    ("pl-plain", "iso8859_2"),
    ("uk-plain", "koi8-u"),
    ("ru-plain", "iso8859_5"),
    ("hu", "cp1250"),
    ("ro", "cp1250"),
    ("el", "cp1253"),
    ("tr", "cp1254"),
    ("lt", "cp1257"),
    ("he", "cp1255"),
    ("ar", "cp1256"),
    ("th", "cp874"),
    ("zh-hans", "gb18030"),
    ("zh-hant", "big5hkscs"),
    ("ja", "cp932"),
    ("ja", "euc_jp"),
    ("ko", "cp949"),
)
"""Language and charset of the pages that were common before UTF-8."""
