"""Words that are written with a full stop at their end, by language."""

from store.text.words import listed

TITLES = (
    "adm amb asst atty brig bros capt cdr cmdr cmsgt col comdr cpl cpt dep det dir dr drs ens esq "
    "fr ft gen gov hon insp jr lcdr lt ltc ltg maj mar messrs mgr mme mlle mr mrs ms msgr mt mx "
    "pfc pres prof pvt rep reps ret rev rt sec sen sens sfc sgt spc spec sr ssgt ssg st ste supt "
    "treas vs viz cf al approx dept est fig figs vol vols ed eds ch sect para op no nos nr art "
    "rs usd ave blvd rd ltcol ltgen majgen briggen"
)
MAYBE = (
    "jan feb mar apr jun jul aug sep sept oct nov dec mon tue tues wed thu thur thurs fri sat sun "
    "inc co corp ltd plc llc bros a.m p.m am pm etc e.g i.e ph.d m.d b.a m.a u.s u.k u.n e.u u.a.e "
    "km kg lb lbs oz ft in min sec hr hrs mph ala ariz ark calif colo conn del fla ga ill ind kan "
    "ky la md mass mich minn miss mo mont neb nev okla ore pa tenn tex va vt wash wis wyo"
)
# Titles are always followed by what they belong to; the others may also end a sentence.
ALWAYS: dict[str, str] = {
    "en": TITLES,
    "tr": TITLES
    + " alb albay doç yrd av bkz hz gnkur kd korg krg orgen orgl org korgn tuğg tümg üsteğ "
    "yb yzb bnb öğr gör müh mim uzm op b sn s vb vd mad mah cad sok",
    "ru": "г гг гор ул д дер пос с стр рис табл им ген кап лейт майор полк подполк маршал акад "
    "проф доц тов гр гн обл респ р оз о ст кв корп см ср т тыс млн млрд трлн руб коп долл "
    "чел напр пр св прим ред изд",
    "uk": "м вул р рр ім ген проф акад обл див тис млн млрд грн св",
    "kk": "ж жж ген проф акад обл т тг мың млн млрд қ б",
    "ky": "ж жж ген проф акад обл т миң млн млрд",
    "tg": "с ген проф акад в н млн млрд",
    "uz": "g gen prof akad v t m sh mln mlrd f a o",
    "az": "gen prof akad ş c r k mln mlrd il",
    "ar": "د أ م ص ت ج ق هـ ه ا",
    "fa": "د م ق ه ش ص ج ر ک",
    "ur": "ڈاکٹر ص ج م ء ا ڈی مسٹر",
    "ps": "د م ق ه ل ص ج",
    "hi": "डॉ श्री सुश्री प्रो पं ले कर्नल मे ई रु कि मी",
    "de": TITLES
    + " bzw ca d.h dr evtl ggf hl hrsg inkl insb jh jhd mio mrd nr o.ä s.o sog std str "
    "tel u.a usw v.a vgl z.b zzgl z.zt abs art bd geb gest prof dipl ing hr fr st bes ehem max min",
    "fr": TITLES + " m mm me mlle mgr av bd env ex éd ibid p pp vol chap st ste art n°",
    "es": TITLES + " sr sra srta sres dr dra d da dña ud uds vd pág págs núm av avda art cap ee.uu",
    "it": TITLES + " sig sigg dott dott.ssa avv ing on pag art n geom arch",
    "nl": TITLES + " dhr mevr mw drs ir mr blz bijv ca nl o.a resp",
    "pt": TITLES + " sr sra dr dra exmo v.exa pág av art núm",
    "pl": TITLES + " im ul ur zm św tzw tys mln mld gen płk ppłk mjr kpt por prof dr r w",
}
# What follows a shortening that may end a sentence when it does end one.
STARTERS: dict[str, str] = {
    "en": "a after although an and another as at before both but by despite during each earlier "
    "every for from he her his how however if in it its last later many meanwhile more "
    "most my no now officials on one other our police several she since so some such that "
    "the their then there these they this those though two under until we what when where "
    "which while who why with you your i",
    "tr": "ancak ama bu bunun böylece daha fakat her ise o onlar onun şu sonra ve veya",
    "ru": "а в во все для же за и из как когда к мы на не но о об он она они оно однако по при "
    "с со так также то у что эта эти это этот",
    "de": "aber als am an auch auf bei da das dem den der die dies diese doch ein eine er es "
    "für im in mit nach nun sein sie so und vom von während was wenn wie wir zu",
    "fr": "a ainsi après au aux ce ces cette dans de des du elle elles en et il ils je la le "
    "les leur mais on or par pour puis qui sa se selon ses si son sur un une",
    "es": "a además al aunque como con cuando de del desde después el ella ellos en entre es "
    "esta este la las lo los mientras no para pero por según se si sin su sus también un "
    "una y",
}
# Languages that write "the 3rd" as "3.".
ORDINAL_STOP = listed("az cs da de et fi hr hu is kk lv nb nn no pl sk sl sr tk tr uz")
