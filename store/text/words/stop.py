"""Words that say nothing about the subject, by language.

Short on purpose: articles, pronouns, prepositions, auxiliaries and question words. Words that are
also names, months or numbers are left out.
"""

from collections.abc import Collection
from functools import cache

from store.text.normalise import fold_text

_LISTS = {
    "en": "a about after again all also although am an and any are as at be because been before "
    "being both but by can cannot could did do does doing during each either etc every "
    "for from further had has have having he her here hers herself him himself his how "
    "however i if in into is it its itself just me more most my myself neither no nor not "
    "of off on once only or other our ours ourselves out own per same shall she should so "
    "some such than that the their theirs them themselves then there therefore these they "
    "this those though through thus to too until upon us very was we were what when where "
    "whether which while who whom whose why will with within without would you your yours "
    "yourself yourselves dont doesnt didnt isnt wasnt werent arent hasnt havent hadnt "
    "cant couldnt wouldnt shouldnt wont",
    "tr": "acaba ama ancak artik asla aslinda az bana bazi belki ben beni benim bile bir biri "
    "birkac biz bize bizim bu buna bunda bundan bunlar bunu bunun burada cok cunku da "
    "daha de defa degil diger diye dolayi dolayisiyla eger en fakat gibi gore hangi "
    "hangisi hatta hem henuz hep her hic icin ile ise iste kac kadar kendi kendisi ki kim "
    "kime kimin kimler kimse mi mu ne neden nedeniyle nedir nasil nerede nereden nereye "
    "niye nicin o olan olarak oldu oldugu olduğu oldugunu olmasi olmak olmus olup olur "
    "onlar onlarin onu onun ora orada oysa pek ragmen sadece sanki sen siz size sizin sey "
    "soyle su sunu suna tarafindan tum uzere ve veya ya yani yapan yapilan yer yine yoksa "
    "zaten midir mudur kimdir hangileridir",
    "ru": "а без более бы был была были было быть в вам вас весь во вот все всего всех вы где "
    "да даже для до его ее если есть еще же за здесь и из или им их к как какая какие "
    "какой каков какова каково какую каком каких когда ко кого кем ком кому кто ли либо "
    "лишь между меня мне может мы на над надо нас не него нее нет ни них но ну о об "
    "однако он она они оно от очень по под после потому почему при про с сам себя сейчас "
    "со сколько так также такой там те тем то того тоже той только том тот ту ты у уже "
    "хотя чего чей чем через что чтобы чье чья эта эти это этого этой этом этот эту я был "
    "которая которые который которой которых которого которым",
    "ar": "في من الى على عن مع هو هي هم هما هذا هذه ذلك تلك هولاء التي الذي الذين اللذان اللتان "
    "ما ماذا متی این کیف کم لماذا هل من ان انه انها لان لکن بل او ام ثم و ف ب ل ک لا لم "
    "لن قد کان کانت کانوا یکون تکون لیس لیست کل بعض غیر بین بعد قبل عند عندما حیث حتی اذا "
    "اذ منذ خلال ضد دون فی الی علی کما مما وهو وهی وکان وقد ولم ولا وفی ومن وعلی وان عام "
    "اي ای تم یتم بها به بهم فیه فیها منه منها له لها لهم علیه علیها الیه الیها عنه عنها "
    "ايضا ایضا اما انما",
    "fa": "و در به از که این ان را با برای تا بر یا هم نیز اما اگر چه چی کی کجا کدام چگونه چطور "
    "چرا چند چقدر ایا است هست بود شد شده می نمی باشد باشند بودند شدند هستند نیست بوده شود "
    "شوند کرد کرده کند کنند کردند خود او وی انها انان ما شما من تو ایشان یک هر همه هیچ "
    "دیگر پس پیش بین ولی بلکه چون زیرا نه همین همان چنین چنان وقتی هنگامی توسط دارد دارند "
    "داشت داشته داشتند خواهد خواهند باید ایم ای اند اش ها های چیست کیست کدامند چیزی کسی",
    "ur": "اور کا کی کے کہ کو میں سے پر نے ہے ہیں تھا تھی تھے یہ وہ اس ان ایک ہو ہوا ہوئی ہوئے "
    "ہوتا ہوتی ہوتے گا گی گے کر کرنا کرنے کیا کیوں کیسے کہاں کب کون کس کسی کتنا کتنے کتنی "
    "جو جس جن تو بھی ہی تک لیے لئے ساتھ یا لیکن مگر اگر نہیں نہ بعد پہلے دوران اپنے اپنی "
    "اپنا ہم تم آپ میرا ہمارا انہوں انھوں اسے انہیں رہا رہی رہے گیا گئی گئے جا دیا دی دیے "
    "والا والے والی کچھ تمام ہر جب تب وہاں یہاں بہت سب جہاں کونسا کونسی",
    "ps": "او د په کې له تر ته چې دا دې هغه يې وه وو ول دي ده ده شو شوي شوې کړي کړ کړه کړل کوي "
    "کېږي هم نه یا خو که څوک څه چېرته کله ولې څنګه څومره کوم کومه یو یوه سره لپاره باندې "
    "څخه بیا پر پورې خپل خپله خپلو دوی هغو هغوی مونږ موږ تاسو زه ته ټول هر هېڅ وروسته "
    "مخکې شي وي لري",
    "hi": "का की के को में से पर ने है हैं था थी थे यह वह ये वे इस उस इन उन एक और या कि जो जिस "
    "तो भी ही तक लिए साथ लेकिन मगर अगर नहीं न बाद पहले अपने अपनी अपना हम तुम आप मैं हो "
    "हुआ हुई हुए होता होती होते गा गी गे कर करना करने किया क्या क्यों कैसे कहाँ कहां कब "
    "कौन किस किसी कितना कितने कितनी जब तब वहाँ यहाँ बहुत सब रहा रही रहे गया गई गए जा दिया "
    "दी वाला वाले वाली कुछ द्वारा कौनसा",
    "kk": "және мен бен пен да де та те бір бұл ол осы сол үшін туралы бойынша кейін дейін "
    "бірақ немесе әрі ал не кім қайда қашан қалай неге қандай қай қанша неше екен еді "
    "болды болып болған болады деп деген ғана өз өзінің оның олар біз сіз сен мен емес "
    "жоқ бар барлық әр тағы",
    "ky": "жана менен бир бул ал ошол ушул үчүн тууралуу боюнча кийин чейин бирок же эмне ким "
    "кайда качан кандай эмнеге кайсы канча эле болду болуп болгон болот деп деген гана өз "
    "анын алар биз сиз сен мен эмес жок бар бардык ар дагы да де та те",
    "uz": "va bilan bir bu u shu osha uchun haqida boyicha keyin gacha lekin ammo yoki nima kim "
    "qayerda qachon qanday nega qaysi qancha edi boldi bolib bolgan boladi deb degan "
    "faqat oz uning ular biz siz sen men emas yoq bor barcha har yana ham esa agar chunki "
    "ва билан бир бу шу учун кейин лекин ёки нима ким каерда качон кандай кайси эди булди "
    "деб хам эса",
    "tg": "ва дар ба аз ки ин он ро бо барои то бар ё ҳам низ аммо агар чи чӣ кӣ куҷо кадом чӣ "
    "гуна чаро чанд аст ҳаст буд шуд шуда мешавад кард карда мекунад худ ӯ вай онҳо мо "
    "шумо ман ту як ҳар ҳама дигар пас пеш байни вале чун зеро на ҳамин ҳамон",
    "az": "ve ile bir bu o ucun haqqinda gore sonra qadar amma lakin ya yaxud ne kim harada "
    "haçan nece niye hansi neca idi oldu olub olan deyil var yox butun her hem ki da de "
    "onun onlar biz siz sen men oz kimi daha en va ila olaraq nadir kimdir har ham na",
    "tk": "we bilen bir bu ol su ucin hakynda boyunca son cenli emma ya yada name kim nirede "
    "hacan nahili name uchin haysy nace eken boldy bolup bolan diyip oz onun olar biz siz "
    "sen men dal yok bar ahli her hem",
    "uk": "а без би був була були було бути в вам вас весь во все всіх ви де для до його її "
    "якщо є ще же за і й з із або їм їх к як яка які який коли кого кому хто чи між мені "
    "ми на над нас не нього ні але о об однак він вона вони воно від дуже по під після "
    "тому чому при про сам себе зараз скільки так також там те то тільки ти у вже хоча "
    "через що щоб ця ці це цей я",
    "de": "aber alle als also am an auch auf aus bei bis da damit dann das dass dem den denn "
    "der des dessen die dies diese diesem diesen dieser dieses doch du durch ein eine "
    "einem einen einer eines er es fur hat hatte hatten ich ihm ihn ihr ihre im in ist ja "
    "jede jeder kann konnen man mehr mit nach nicht noch nun nur ob oder ohne sein seine "
    "seit sich sie sind so uber um und uns unter vom von vor wann war waren warum was "
    "welche welcher welches wenn wer werden wie wieder will wird wo wurde wurden zu zum "
    "zur",
    "fr": "a ai au aucun aux avec ce cela ces cet cette ceux chez comme comment dans de des "
    "donc du elle elles en entre est et etait ete etre eu il ils je la le les leur leurs "
    "lui ma mais me meme mes mon ne nos notre nous on ont ou par pas plus pour pourquoi "
    "quand que quel quelle quelles quels qui sa sans se ses si son sont sous sur ta te "
    "tes toi ton tous tout tu un une vos votre vous y combien",
    "es": "a al algo ante antes como con contra cual cuales cuando cuanto cuantos de del desde "
    "donde durante e el ella ellas ellos en entre era es esa ese eso esta estaba estan "
    "este esto estos fue fueron ha han hasta hay la las le les lo los mas me mi muy no "
    "nos o para pero por porque que quien quienes se ser si sin sobre son su sus tambien "
    "te tiene todo tu un una uno y ya yo",
    "it": "a ad agli ai al alla alle allo anche c che chi ci come con contro cosa cui da dagli "
    "dai dal dalla dalle de degli dei del della delle dello di dove e ed era erano essere "
    "fra gli ha hanno i il in io l la le lei lo loro lui ma mi ne negli nei nel nella "
    "nelle non o per perche piu quale quali quando quanto quella quello questa questo si "
    "sono su sua sue sugli sui sul sulla suo tra tu un una uno",
    "nl": "aan al als bij dan dat de der deze die dit door een en er ging had heb heeft het hij "
    "hoe hun ik in is je kan maar me meer men met mijn na naar niet nog nu of om ook op "
    "over te tot uit van veel voor waar waarom wanneer want waren was wat we wel welke "
    "werd wie wil worden wordt ze zich zij zijn zo zou",
    "pt": "a ao aos as com como da das de do dos e ela elas ele eles em entre era essa esse "
    "esta este eu foi foram ha isso isto ja la lhe mais mas me mesmo meu na nao nas no "
    "nos o os ou para pela pelas pelo pelos por porque quais qual quando quanto que quem "
    "se sem ser seu seus so sobre sua suas tambem tem um uma voce",
    "pl": "a ale bo by byl byla bylo byly byc co czy dla do gdy gdzie go i ich ile im ja jak "
    "jaka jaki jakie jako je jego jej jest jesli juz kiedy kim kogo kto ktora ktore ktory "
    "lub ma mi mnie moze my na nad nie o od on ona one oni oraz po pod przed przez przy "
    "sa sie tak tam te tego tej ten to tu ty w we wiec z za ze",
}


def listed_languages() -> Collection[str]:
    """The languages whose function words are known."""
    return _LISTS.keys()


@cache
def stop_words(language: str) -> frozenset[str]:
    """The stop words of a language, folded; none for a language without a list."""
    return frozenset(fold_text(_LISTS.get(language, "")).split())
