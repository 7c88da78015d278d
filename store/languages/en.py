"""English."""

from store.languages.language import (
    DateWords,
    FieldNames,
    HouseWords,
    Language,
    MailWords,
    NegationWords,
    PageWords,
    QuestionWords,
    SpeechWords,
    WallWords,
)
from store.languages.lists import each, forms, words

LANGUAGE = Language(
    code="en",
    name="English",
    endonym="English",
    scripts=("latin",),
    interface=True,
    regional=True,
    numbers={
        "one": 1,
        "two": 2,
        "three": 3,
        "four": 4,
        "five": 5,
        "six": 6,
        "seven": 7,
        "eight": 8,
        "nine": 9,
        "ten": 10,
        "eleven": 11,
        "twelve": 12,
    },
    contractions=words("s re ve ll d m t"),
    name_links=words("of the and for in on"),
    likely=0.25,
    snowball="english",
    speaks_for_script=True,
    grouping=",",
    stop_words=words(
        "a about after again all also although am an and any are as at be because been "
        "before being both but by can cannot could did do does doing during each either "
        "etc every for from further had has have having he her here hers herself him "
        "himself his how however i if in into is it its itself just me more most my "
        "myself neither no nor not of off on once only or other our ours ourselves out "
        "own per same shall she should so some such than that the their theirs them "
        "themselves then there therefore these they this those though through thus to "
        "too until upon us very was we were what when where whether which while who whom "
        "whose why will with within without would you your yours yourself yourselves "
        "dont doesnt didnt isnt wasnt werent arent hasnt havent hadnt cant couldnt "
        "wouldnt shouldnt wont"
    ),
    dotted_at_end=words(
        "jan feb mar apr jun jul aug sep sept oct nov dec mon tue tues wed thu thur "
        "thurs fri sat sun inc co corp ltd plc llc bros a.m p.m am pm etc e.g i.e ph.d "
        "m.d b.a m.a u.s u.k u.n e.u u.a.e km kg lb lbs oz ft in min sec hr hrs mph ala "
        "ariz ark calif colo conn del fla ga ill ind kan ky la md mass mich minn miss mo "
        "mont neb nev okla ore pa tenn tex va vt wash wis wyo"
    ),
    starters=words(
        "a after although an and another as at before both but by despite during each "
        "earlier every for from he her his how however if in it its last later many "
        "meanwhile more most my no now officials on one other our police several she "
        "since so some such that the their then there these they this those though two "
        "under until we what when where which while who why with you your i"
    ),
    measures=words(
        "tonne tonnes ton tons kilogram kilograms kilogramme kilogrammes kilo kilos gram grams "
        "gramme grammes milligram milligrams pound pounds ounce ounces litre litres liter "
        "liters gallon gallons barrel barrels hectare hectares acre acres degree degrees watt "
        "watts kilowatt kilowatts megawatt megawatts gigawatt gigawatts volt volts knot knots"
    ),
    number_words=words(
        "thirteen=13 fourteen=14 fifteen=15 sixteen=16 seventeen=17 eighteen=18 nineteen=19 "
        "twenty=20 thirty=30 forty=40 fifty=50 sixty=60 seventy=70 eighty=80 ninety=90 "
        "hundred=100 hundreds=100 thousand=1000 thousands=1000 million=1000000 millions=1000000 "
        "billion=1000000000 billions=1000000000 trillion=1000000000000 dozen=12 dozens=12 "
        "half=0.5 first=1st second=2nd third=3rd fourth=4th fifth=5th once=1x twice=2x "
        "mn=1000000 bn=1000000000 tn=1000000000000 lakh=100000 crore=10000000"
    ),
    negation=NegationWords(
        nobody=forms("nobody|no one|no-one|none|neither|not one|not a single"),
        untrue=words("false untrue fake lie hoax wrong incorrect myth fabricated"),
        prefixes=words("un in im il ir dis non non-"),
        forms=forms(
            "not|no|never|none|nobody|nothing|nowhere|neither|nor|without|cannot|hardly|barely|"
            "scarcely|rarely|seldom|unable|unlikely|impossible|didn't|doesn't|don't|isn't|"
            "aren't|wasn't|"
            "weren't|hasn't|haven't|hadn't|won't|wouldn't|can't|couldn't|shan't|shouldn't|"
            "mustn't|needn't|mightn't|ain't|didnt|doesnt|dont|isnt|arent|wasnt|werent|hasnt|"
            "havent|hadnt|wouldnt|cant|couldnt|shouldnt|deny|denies|denied|denying|denial|"
            "denials|refuses|refused|refusing|refusal|refuse to|reject|rejects|rejected|"
            "rejecting|rejection|decline to|declines to|declined to|declining to|fail to|"
            "fails to|failed to|failing to|failure to|rule out|rules out|ruled out|ruling out|"
            "lack of|lacks|lacked|lacking|absence of|refuted|refutes|refute|disputed by|"
            "stopped short of|stops short of|ceased to|far from"
        ),
        # "No. 5" is a number unless a sentence ends before it, "no 5" when it counts nothing.
        never=(
            r"(?<![.!?] )\bno\. ?\d",
            r"\bno\d",
            r"\bno \d++(?:[.,:/-]\d++)*+(?! ?%|"
            r" (?!(?:and|or|in|on|of|at|to|for|from|by|is|was|has|had)\b)\w)",
            r"\b(?:flights?|resolution|law|decree|order|act|bill|case|article|section|route|road|gate|"
            r"room|block|unit|reactor|plant|brigade|division|regiment|camp|line|platform|house|"
            r"serial|licence|license|issue|volume|number|well|mine|district|school|hospital) no \d",
            r"\bnos\. ?\d",
            r"\bdr\.? no\b",
        ),
    ),
    speech=SpeechWords(
        verbs=words(
            "recalls insisted remembers sighed laughed jokes shrugged observed mused offered said "
            "says say saying told tells adds added noted notes stated states claimed claims "
            "denied denies insists argued argues warned warns announced announces confirmed "
            "confirms reported reports wrote writes declared declares asked asks replied answered "
            "explained acknowledged admitted urged vowed pledged promised stressed emphasised "
            "emphasized maintained alleged asserted commented remarked recalled tweeted posted "
            "testified threatened demanded suggested quoted concluded predicted complained "
            "boasted shouted whispered corrected accused condemned countered retorted contended "
            "contends cautioned revealed disclosed responded responds quipped conceded disputed "
            "recounted contradicted rejected tell continued opined reiterated affirmed proclaimed "
            "lamented joked exclaimed swore thundered interjected explains replies admits pledges "
            "vows write answer insist argue deny confirm explain admit complain allege "
            "acknowledge maintain telling adding noting insisting claiming arguing promising "
            "called dubbed branded described blamed criticised criticized praised welcomed thanked "
            "slammed"
        ),
        according=words("according"),
        quoting=words("quoting quoted"),
        ends=words("that"),
        pronouns=words("he she they it we i who you his her their him them"),
        owners=words("his her their its"),
        honorifics=words("mr mrs ms miss dr sir lord lady the"),
        titles=words(
            "gen col maj capt lt sgt prof sen rep gov president prime minister general colonel "
            "major captain admiral ambassador senator king prince emir sheikh mullah mawlawi imam "
            "ayatollah foreign defence defense interior spokesman spokesperson spokeswoman chief "
            "secretary governor mayor"
        ),
        offices=words(
            "official analyst lawyer doctor teacher engineer expert deputy aide commander police"
        ),
        shortened=words("dr mr mrs ms prof gen col maj capt lt sgt sen rep gov"),
        articles=words("the a an"),
        places=words("in at on from of to near into outside inside within across"),
        beside_days=words("on last this the"),
        joining=words(
            "and but or nor yet so while whereas although though because since if unless until "
            "when which who whom whose where that than"
        ),
        stating=words(
            "had has have is are was were will would can could may might must should been did do"
        ),
        reports=words("reported reports writes wrote published quoted according"),
        labels=words("by from via per credit quote"),
        no_names=words(
            "on in at as look see read note listen watch here this that these quote quotation "
            "breaking update fact today yesterday"
        ),
        he=words("he mr sir lord king prince sheikh spokesman chairman"),
        she=words("she mrs ms miss lady queen princess spokeswoman chairwoman"),
    ),
    light=words(
        "say says said saying tell tells told telling report reports reported reporting "
        "claim claims claimed state states stated mention mentions mentioned describe "
        "describes described discuss discusses discussed suggest suggests suggested "
        "indicate indicates indicated happen happens happened happening article articles "
        "news story according many much between among against toward towards across along around "
        "via amid over under despite since beyond"
    ),
    asks=QuestionWords(
        number=forms(
            "how many|how much|how old|how long|how far|what number|what percentage|how often"
        ),
        time=forms(
            "when|what year|which year|what date|what month|which month|what day|what time|"
            "in what year"
        ),
        person=forms("who|whom|whose|which person"),
        place=forms("where|which country|which city|what country|what city|which province"),
    ),
    dates=DateWords(
        months=each(
            "january|jan, february|feb, march|mar, april|apr, may, june|jun, july|jul, "
            "august|aug, september|sept|sep, october|oct, november|nov, december|dec"
        ),
        day_names=each(
            "first, second, third, fourth, fifth, sixth, seventh, eighth, ninth, tenth, "
            "eleventh, twelfth, thirteenth, fourteenth, fifteenth, sixteenth, seventeenth, "
            "eighteenth, nineteenth, twentieth, twenty first, twenty second, twenty third, "
            "twenty fourth, twenty fifth, twenty sixth, twenty seventh, twenty eighth, "
            "twenty ninth, thirtieth, thirty first"
        ),
        everyday_months=words("may march mar dec jan sep"),
        before_month=words(
            "in since until till before after during by early late mid of this last next from"
        ),
        solar_months=each(
            "farvardin|hamal, ordibehesht|sawr|saur, khordad|jawza, tir|saratan, "
            "mordad|asad, shahrivar|sunbula|sonbola, mehr|mizan, aban|aqrab, azar|qaws, "
            "dey|jadi, bahman|dalw, esfand|hut"
        ),
        lunar_months=each(
            "muharram|moharram, safar, rabi al-awwal|rabi ul-awwal|rabi al-awal|rabi i, "
            "rabi al-thani|rabi ul-thani|rabi al-akhir|rabi ii, "
            "jumada al-awwal|jumada al-ula|jumada i, "
            "jumada al-thani|jumada al-akhira|jumada ii, rajab, shaban|sha'ban, "
            "ramadan|ramazan, shawwal, dhu al-qadah|dhul qadah|zilqad, "
            "dhu al-hijjah|dhul hijjah|zilhaj"
        ),
        weekdays=each(
            "monday|mon, tuesday|tue|tues, wednesday|wed, thursday|thu|thur|thurs, "
            "friday|fri, saturday|sat, sunday|sun"
        ),
        everyday_weekdays=words("mon tue tues wed thu thur thurs fri sat sun"),
        beside_weekday=words(
            "a on last this since until till by before after past previous from to"
        ),
        day_endings=words("st nd rd th"),
        today=words("today tonight"),
        yesterday=words("yesterday"),
        before_yesterday=forms("day before yesterday|the day before yesterday"),
        this_week=forms("this week|this past week"),
        last_week=forms("last week|previous week|past week|the past week"),
        this_month=forms("this month|current month"),
        last_month=forms("last month|previous month|past month"),
        this_year=forms("this year|current year"),
        last_year=forms("last year|previous year|past year"),
        hour=words("hour hours"),
        day=words("day days"),
        week=words("week weeks"),
        month=words("month months"),
        year=words("year years"),
        alone={
            "an hour": ("hour", 1),
            "a day": ("day", 1),
            "a week": ("week", 1),
            "a fortnight": ("week", 2),
            "a month": ("month", 1),
            "a year": ("year", 1),
            "a decade": ("year", 10),
        },
        past=words("last past previous"),
        ago=words("ago"),
        since=words("since after from"),
        until=forms("before|until|till|up to"),
        between=words("between from"),
        to=words("to through until till thru"),
        both=words("and"),
        fillers=words("of the start beginning"),
        solar_era=forms("sh|hs|shamsi|solar hijri|hijri shamsi|a.h.s|hijri solar"),
        lunar_era=forms("ah|hijri|qamari|lunar hijri|hijri qamari|a.h"),
        common_era=forms("ce|ad|a.d|c.e"),
        newest=forms("latest|newest|recent|recently|breaking|just now|right now|currently"),
    ),
    page=PageWords(
        sounds=forms(
            "music|musical|song|applause|applauding|laughter|laughs|laughing|cheers|cheering|"
            "chuckles|chuckling|clapping|booing|boos|crowd noise|instrumental"
        ),
        waits=(
            r"^(?:please )?wait \d+ seconds?\b|^(?:skip|continue)(?: ad)? in \d+ seconds?\b",
            r"^(?:this |the |your )?(?:next )?(?:ad|video|page|photo|story)\b.{0,25} in \d+ sec",
        ),
        ours=forms("us|our"),
        asks=forms(
            "follow us|join us|join our|subscribe to our|sign up for our|download our|"
            "get our|like us|watch us|find us|visit our|send us|read us|catch us"
        ),
        numbers=forms("news id|news code|story id|article id|story code"),
        published=forms(
            "published|first published|originally published|publication date|posted|"
            "released|date published|dated"
        ),
        furniture=forms(
            "leave your feedback|support provided by|support provided by learn more|"
            "read the full transcript|"
            "restack|like comment restack|show all comments|copy link|more posts|see more posts|"
            "continue in app|get the app|start writing|pin it|tweet this|"
            "to view or add a comment sign in|end of list|"
            "forwarded|forwarded many times|press release|news release|media release|"
            "for immediate release|back to list|back to news|back to all news|"
            "return to list|advertisement|advertisements|"
            "advertisement story continues below|after newsletter promotion|"
            "thank you for your patience while we verify access|"
            "missing some tweet in this thread you can try to force a refresh|save as pdf|"
            "story continues below advertisement|article continues below|"
            "article continues after advertisement|continue reading|continue reading below|"
            "scroll to continue|sponsored|sponsored content|promoted|paid content|ad|ads|"
            "skip to content|skip to main content|skip ad|skip advert|sign in|log in|login|"
            "register|subscribe|subscribe now|subscribe today|become a member|donate|"
            "donate now|loading|please wait|play|play video|watch video|listen|"
            "listen to this article|listen to this story|listen to article|audio|video|"
            "image|photo|photos|gallery|view gallery|open image|view image in fullscreen|"
            "image caption|image source|media caption|caption|enlarge image|hide caption|"
            "toggle caption|read in app|open in app|view in app|save article|"
            "save this article|save|saved|bookmark|print|print this page|print article|"
            "email|email this article|share|shares|share this|share this article|"
            "share this story|share this post|share article|share on facebook|"
            "share on twitter|share on x|share on whatsapp|share via email|"
            "share on social media|share full article|tweet|tweet this|copy link|"
            "link copied|copied|copy url|text size|a a a|font size|larger text|"
            "smaller text|follow|follow us|follow us on|follow on google news|comment|"
            "comments|no comments|add a comment|leave a comment|leave a reply|"
            "post a comment|view comments|show comments|join the conversation|0 comments|"
            "reply|report|back to top|go to top|top|next|previous|prev|next article|"
            "previous article|next post|previous post|next story|menu|search|home|close|"
            "see translation|rate this translation|transcript|show transcript|"
            "dismiss|more|see more|show more|load more|view more|show less|read full story|"
            "read full article|full story|read aloud|translate|select language|language|"
            "breaking|breaking news|live|newsletter|newsletters|notifications|"
            "enable notifications|turn on notifications|accept|accept all|reject all|"
            "reject|manage cookies|cookie settings|cookie policy|privacy policy|"
            "terms of use|terms of service|terms and conditions|contact us|about us|"
            "advertise with us|careers|sitemap|disclaimer|corrections|text us|send|submit|"
            "ok|i agree|got it|reading time|estimated reading time|quick read|key points|"
            "at a glance|table of contents|adblock|ad blocker"
        ),
        headings_after=forms(
            "related articles|related article|related stories|related story|related news|"
            "related|related content|related topics|related posts|related coverage|"
            "related links|related reading|related items|more related|more on this story|"
            "more on this topic|more on this|more from|more stories|more news|more in|"
            "more like this|more to read|more for you|you may also like|you might also like|"
            "you may like|you might like|you may be interested in|you might be interested in|"
            "recommended|recommended for you|recommended stories|recommended articles|"
            "recommended reading|our picks|editors picks|editor s picks|editors pick|"
            "editor s choice|top stories|top news|top picks|latest news|latest stories|"
            "latest|the latest|latest headlines|latest articles|latest updates|most read|"
            "most popular|most viewed|most shared|most commented|most recent|popular|"
            "popular now|popular stories|popular articles|popular news|popular posts|"
            "trending|trending now|trending news|trending stories|trending topics|"
            "what s trending|what to read next|read next|up next|next up|read also|also read|"
            "see also|read more|further reading|don t miss|don t miss it|must read|"
            "must reads|in case you missed it|icymi|in other news|other news|other stories|"
            "also on|also in the news|also in this section|more in this section|explore more|"
            "discover more|keep reading|continue exploring|from the archives|around the web|"
            "from around the web|from our partners|sponsored links|promoted stories|"
            "promoted links|paid stories|taboola|outbrain|we recommend|featured|"
            "featured stories|featured videos|watch next|recent posts|recent articles|"
            "recent stories|recent news|recent comments|about the author|about the authors|"
            "author bio|tags|tagged|topics|filed under|categories|get our newsletter|"
            "sign up for our newsletter|newsletter sign up|subscribe to our newsletter|"
            "stay informed|stay connected|stay up to date|join our newsletter|"
            "follow us on social media|share your thoughts|have your say|what do you think|"
            "leave a comment|comments|join the discussion|about us|contact us|quick links|"
            "useful links|our apps|download our app|get the app|get our app|mobile apps|"
            "navigation|sections|company|legal"
        ),
        teasers=forms(
            "read more|read also|also read|see also|watch|listen|related|read|don t miss|"
            "must read|read full story|also watch|more on this|recommended|"
            "more on this topic|related story|related stories|related article|"
            "related articles|recommended reading|in case you missed it|icymi|explainer|"
            "also see|read next|you may also like|you might also like|more stories|"
            "more news|keep reading|related news|related content|go deeper|dig deeper|"
            "from the archives|further reading|see more|continue reading|in pictures|"
            "watch now|listen now"
        ),
        calls=forms(
            "subscribe to|subscribe for|sign up for|sign up to|sign up here|follow us|"
            "follow our|follow @|join us on|join our|join the whatsapp|join whatsapp|"
            "download our|download the|get the app|get our|get breaking news|get the latest|"
            "get all the latest|get exclusive|get unlimited|get full access|get real time|"
            "get the full|get notified|click here|tap here|click to|click on|tap to|swipe|"
            "scroll down|like us on|like our|stay tuned|stay updated|stay up to date|"
            "stay informed|catch all|for more news|for the latest|for latest|"
            "to get the latest|to read more|support our|support independent|support quality|"
            "help us|become a|donate to|make a donation|your support|already a subscriber|"
            "already have an account|create an account|create a free|log in to|login to|"
            "sign in to|register to|register for|unlock|start your|try our|want to read|"
            "please disable|please turn off|please enable|please consider|please support|"
            "please whitelist|please log|please sign|please subscribe|please allow|"
            "please click|enter your email|your email address|enable javascript|"
            "you need to enable|this site uses|this website uses|we use cookies|"
            "we and our partners|by clicking|by subscribing|by signing up|by continuing|"
            "by using this|allow notifications|turn on notifications|you have successfully|"
            "thank you for subscribing|thanks for reading|thank you for reading|"
            "tell us what you|let us know in|comment below|share your|have a story|got a tip|"
            "send us|contact the|email us|write to us|read the full|read full|read our|"
            "see our|view our|visit our|check out our|watch our|listen to our|explore our|"
            "read the original|view original|open in the|available on the|scan the qr"
        ),
        app_block=forms(
            "in the app|in our app|get the app|get our app|download the app|download our app|"
            "download our mobile app|app store|google play|try the app|open the app|"
            "mobile app|on the go"
        ),
        site_words=forms(
            "app|apps|subscribe|subscriber|subscribers|subscription|newsletter|download|"
            "stories|news|articles|article|website|site|sites|account|cookies|privacy|terms|"
            "copyright|ads|ad free|premium|membership|free trial|unlimited|readers|reader|"
            "coverage|journalism|inbox|notifications|ios|android|google|facebook|twitter|"
            "whatsapp|telegram|instagram|youtube|media|editors|unbiased|perspective|view|"
            "explore|experience"
        ),
        share_words=forms(
            "share|tweet|facebook|twitter|x|whatsapp|telegram|email|e mail|mail|print|copy|"
            "link|linkedin|pinterest|reddit|messenger|viber|line|sms|save|on|this|via|with|"
            "by|to|follow|us|youtube|instagram|tiktok|threads|bluesky|mastodon|rss|flipboard|"
            "tumblr|snapchat|vk|vkontakte|odnoklassniki|ok|imo|wechat|weibo|google|news|url|"
            "pocket|more|and|story|article"
        ),
        share_marks=words(
            "share tweet facebook twitter whatsapp telegram linkedin pinterest messenger "
            "viber reddit instagram youtube print email"
        ),
        date_labels=forms(
            "published|publish date|updated|last updated|last modified|modified|posted|"
            "posted on|posted at|first published|date|created|on|at|time|am|pm|gmt|utc|est|"
            "edt|bst|ist|pkt|pst|pdt|cet|cest|msk|trt|h|of|the|st|nd|rd|th|edited|issued|"
            "edition|uploaded|and|hrs|ago|hours|hour|minutes|minute|min|mins|days|day|read|a|"
            "about|less than|just now|update|since"
        ),
        appeals=(
            r"\bplease (?:donate|consider .{0,30}\bdonat)|\bconsider (?:making )?a donation\b",
            r"\breader-supported publication\b|\bbecoming a (?:free or )?paid subscriber\b",
            r"\breaders like you\b|\bdonate (?:today|now|here)\b",
            r"\bsupport (?:our|us|independent) ?(?:journalism|work|reporting|newsroom)?\b.{0,60}"
            r"\b(?:today|donat|contribut|month|member)",
        ),
        notice_words=words(
            "transcript transcripts "
            "second seconds contact reached contacted series reports stories parts summary "
            "overview "
            "comments donation donate donating readers support expressed ad ads adblock "
            "adblocker adblockers adblocking block blocker blockers cookie cookies "
            "rewritten written generated summarized summarised translated published "
            "produced created adapted syndicated edited disclaimer note subscribe log "
            "login sign register join continue keep subscribers members free limit "
            "articles copyright rights c licensed licenced opinion response letter standards"
        ),
        by=words("by"),
        bylines=forms("written by|reported by|story by|words by|text by|reporting by|article by"),
        byline_labels=words("author"),
        source_labels=words("source sources via courtesy agency"),
        photo_labels=forms(
            "photo|photograph|image|picture|pic|photos|photo credit|image credit|credit|credits"
        ),
        occasions=forms(
            "archived|accessed|retrieved|captured|crawled|downloaded on|printed on|viewed on|"
            "venue|location|deadline|closing date|starts|ends|event date|date of the event|"
            "born|died|adopted|enacted|signed|founded|valid until|expires|"
            r"embargo\w*[^\d:]{0,40}|until|till|not for (?:release|publication|broadcast) before|"
            "date of hearing|date of the hearing|date of birth|date of death"
        ),
        updates=words("updat modif"),
        credit_lines=(
            r"^[(\[–—-]*\s*(?:with )?(?:additional |further )?(?:reporting|writing|editing"
            r"|compiled|edited|reported|written|translated)(?: and (?:reporting|writing"
            r"|editing))? (?:by|in)\b.{2,300}$",
            r"^.{2,120}\bcontributed (?:to|reporting|to this)\b.{0,60}$",
            r"^[(–—\[-]*\s*(?:with|from) (?:additional )?(?:inputs?|files?|reports?"
            r"|information|agenc)\w*\b.{0,80}$",
            r"^(?:this (?:story|article|report) (?:was|is|has been|also)|the"
            r" story).{0,60}(?:published|contributed|appeared).{0,120}$",
        ),
        ad_blocks=(
            r"ad[\s-]?block(?:er|ers|ing)?\b.{0,60}(?:detected|disable|enabled|turn|whitelist"
            r"|using)",
            r"(?:disable|turn off|whitelist|using|pause).{0,50}\bad[\s-]?block",
        ),
        cookies=(
            r"(?:we|site|website|partners?).{0,40}\bcookies?\b",
            r"\bcookies?\b.{0,40}(?:accept|consent|policy|settings)",
            r"accept.{0,20}cookies",
        ),
        editors_notes=(
            r"^(?:notice: ?)?transcripts? (?:are|is|may|was|were) .{0,140}$",
            r"^contact (?:the )?(?:writer|reporter|author)\b",
            r"^do you have an opinion on .{0,60}\b(?:article|story|column)\b",
            r"\bsubmit a (?:letter|response) .{0,80}\b(?:by e-?mail|for publication)\b",
            r"^our standards: .{3,80}$",
            r"\bcan be (?:reached|contacted) at \S+@",
            r"^this (?:article |story |report )?is (?:the )?(?:first|second|third|fourth|fifth|last"
            r"|final) (?:of|in) .{0,30}\b(?:series|reports|articles|stories|parts)\b",
            r"^ai(?:[- ]generated)? (?:summary|overview)\s*[:：]",
            r"\b(?:let us know|share your (?:thoughts|views)|tell us) .{0,40}\bcomments?\b",
            r"\b(?:views|opinions)\b.{0,80}\bexpressed\b.{0,160}\b"
            r"(?:own\b|not (?:necessarily )?(?:reflect|represent))",
            r"\bthis (?:article|story|content|post|text|report|page) (?:is|was|has been)"
            r" (?:automatically |auto[- ]?|first |originally )?(?:re-?written|generated"
            r"|summari[sz]ed|translated|published|produced|created|adapted|syndicated|written"
            r" by ai)",
            r"\b(?:has not been|not been) edited by\b.{0,80}\bstaff",
            r"auto-generated from a syndicated feed",
            r"\b(?:generated|summari[sz]ed|translated|created) (?:by|using|with) "
            r"(?:an? )?(?:ai\b|artificial)",
            r"^(?:disclaimer|editor[’']s note|note)\s*:.{0,200}(?:views|opinions|translat"
            r"|syndicat|publish|updated|corrected|version)",
        ),
        paywalls=(
            r"\b(?:subscribe|log ?in|sign in|register|sign up|join) (?:now )?to (?:continue"
            r"|keep|read|unlock|access|view)",
            r"\bto (?:continue|keep) reading\b",
            r"\b(?:for|available to|reserved for|exclusive to) (?:our )?(?:subscribers|members)\b",
            r"\byou have (?:reached|read|used|\d+).{0,40}\b(?:free|limit|articles)\b",
        ),
        rights=(
            r"^(?:©|\(c\)|copyright\b)",
            r"\ball rights reserved\b",
            r"\blicen[sc]ed under a creative commons\b",
        ),
        counted=forms(
            "shares?|comments?|views?|likes?|reactions?|followers|min(?:ute)?s? read|replies"
        ),
        counters=words("comments? shares? views? likes hits reads?"),
        openings=(
            r"\(?(?:additional )?(?:reporting|writing|editing|compiled|translated|edited"
            r"|written) by\b",
            r"(?:file )?(?:photo(?:graph)?s?|image|picture|video|graphic|map|credit|caption"
            r"|source)s?(?: (?:credit|by|courtesy|from|of))?\s*[:/|]",
            r"(?:photo(?:graph)?|image|picture|video|map|illustration|graphic)s? (?:by|courtesy)\b",
            r"by [A-Z][\w.'’-]+(?: [A-Z][\w.'’-]+){1,3}(?:,? [A-Z]{2,}| and .{3,40}|\W)?\s*\Z",
            r"(?:also |more |must )?read(?: also| more| next)?\s*[:|–—]|read more\b|see also\b",
            r"related (?:articles?|stories|posts|news|topics|content)\b|more (?:on|from) \S+",
            r"(?:click|tap) (?:here|on|to)\b|(?:sign up|subscribe|log in|register) (?:to|for"
            r"|now|here)\b",
            r"follow (?:us|him|her|them|\S+) on\b|(?:share|print|tweet|email|save) (?:this"
            r"|article|via)\b",
            r"(?:©|copyright|all rights reserved|advertisement|sponsored|skip to|getty images)",
            r"(?:last )?(?:updated|published|posted|modified)(?: on| at)?\s*[:0-9A-Z].{0,60}\Z",
            r"(?:\S+ ){0,3}contributed to this (?:report|article|story)",
            r"this (?:article|story|report) (?:was|is|has been) (?:originally |first"
            r" )?(?:published|rewritten|updated|written|translated)\b",
            r"please (?:disable|enable|subscribe|sign)\b|(?:download|get) (?:the|our) app\b",
        ),
        captions=(
            r"\b(?:is|are|was|were)? ?(?:pictured|seen|shown|photographed) (?:here|in this"
            r"|near|at|on|in)\b.{0,120}(?:photo|picture|image|file|handout)",
            r"\bin this (?:file |undated |handout |screen |aerial |combination )+(?:photo"
            r"|picture|image|grab|footage)",
            r"\bin (?:an undated|a file|a handout) (?:photo|picture|image)",
            r"\A(?:file|handout|undated)(?: photo)?\s*[:–—-]",
        ),
        tags=forms("tags|tagged|topics|keywords|key words|filed under|related topics|more about"),
    ),
    fields=FieldNames(
        title=words("title headline heading subject web_title"),
        body=words(
            "text body content article paragraphs article_text full_text article_body body_text "
            "plaintext main_text raw_text content_text content_html body_html story selftext "
            "message notes"
        ),
        summary=words("summary description abstract abstract_note excerpt lead snippet"),
        url=words(
            "url link source_url permalink web_url canonical_url canonical document_url "
            "page_url uri address"
        ),
        publisher=words(
            "publisher publisher_name source_name publication publication_name site_name "
            "publication_title media_name source_hostname outlet newspaper source site "
            "media_outlet media container_title hostname host domain source_domain"
        ),
        author=words(
            "author authors byline creator creators by writer reporter dc:creator sender account"
        ),
        published=words(
            "published published_at publish_date date_published published_date "
            "publication_date publishing_date date_of_publication published_time "
            "article:published_time web_publication_date date_publish published_on pub_date pub "
            "seen_date issued event_date date datetime day"
        ),
        language=words("language lang language_code"),
    ),
    mails=MailWords(
        greetings=(r"(?:dear|hello|hi|good (?:morning|afternoon|evening)|greetings)\b.{0,60}",),
        closings=(
            r"(?:(?:with )?(?:kind|best|warm(?:est)?) regards|regards|yours (?:sincerely|"
            r"faithfully|truly)|sincerely(?: yours)?|many thanks|best wishes)\b.{0,40}",
        ),
        sent_from=(
            r"(?:sent|get) (?:from|via|using) (?:my |mail|outlook|yahoo|proton|gmail).{0,120}",
        ),
        sender=forms("from"),
        sent=forms("sent|date"),
        to=forms("to|cc|bcc|reply to"),
        subject=forms("subject"),
        wrote=(r"wrote",),
        disclaimers=(
            r"\b(?:e-?mail|message|communication|transmission)\b.{0,200}"
            r"\b(?:confidential|privileged|intended (?:solely|only|exclusively))",
            r"\bif you (?:are not the (?:intended|named)|(?:have )?received (?:this|it)).{0,80}"
            r"\b(?:recipient|addressee|error|mistake)",
        ),
    ),
    walls=WallWords(
        form_notices=(r"email address will not be published|required fields are marked",),
        privacy=(
            r"^privacy (?:notice|policy)\b",
            r"\bby (?:signing|subscribing|entering your).{0,80}\bagree\b",
        ),
        newsletters=forms(
            "trouble viewing this email|having trouble viewing|can t see this email|"
            "cannot see this email|"
            "unsubscribe|view online|read online|view this email in your browser|view in browser|"
            "view this email online|you are receiving this email|you received this email|"
            "update preferences|update your preferences|manage preferences|"
            "email preferences|forward to a friend|to unsubscribe|"
            "in your inbox|to your inbox|straight to your inbox|"
            "unsubscribe from this list|manage your subscription|no longer wish to receive"
        ),
        comments=forms(
            "comments|reader comments|readers comments|user comments|comments section|"
            "leave a reply|leave a comment|post a comment|log in to comment|"
            "login to comment|sign in to comment|join the conversation|join the discussion|"
            "view comments|top comments|all comments|latest comments|most liked comments|"
            "sort by newest|sort by oldest|what readers say|"
            "disqus comments|most relevant|most recent|facebook comments"
        ),
        comment_counts=forms(r"(?:reader )?comments?|replies|thoughts?|responses?"),
        reactions=forms("all reactions"),
        replies=forms(
            "reply|like|likes|dislike|report|flag|upvote|downvote|permalink|recommend|"
            "quote|reply share|like reply"
        ),
        consent=(
            r"\bpartners?\b.{0,80}\b(?:store|access|process)",
            r"\b(?:store|access)\b.{0,40}\b(?:on (?:a|your) device|personal data|identifiers)",
            r"\bcookies?\b",
            r"\bwithdraw (?:your )?consent\b",
            r"\blegitimate interests?\b",
            r"\btracking technolog",
            r"\bpersonali[sz]ed (?:ads|advertising|content)\b",
            r"\bvendors?\b.{0,60}\b(?:purposes|list)\b",
            r"\b(?:your )?(?:choices|preferences)\b.{0,60}\b(?:privacy|consent|any time)",
            r"\bwe (?:value|respect|care about) your privacy\b",
        ),
        logins=(
            r"\b(?:sign|log) ?in (?:to|with)\b",
            r"\bforgot(?:ten)? (?:your )?password\b",
            r"\benter your (?:e-?mail|password)\b",
            r"\bcreate an? (?:free )?account\b",
            r"\byou (?:must|need to) be logged in\b",
            r"\bverify (?:that )?you are (?:a )?human\b",
            r"\benable javascript\b",
            r"^e-?mail(?: address)?\W*$",
            r"^password\W*$",
            r"\bdon[’']?t have an account\b|\balready have an account\b",
            r"\blog ?in or (?:register|sign up|create)",
        ),
        missing=(
            r"\bchecking (?:if the site connection|your browser)\b|^just a moment\W*$",
            r"\baccess (?:to this page )?(?:has been )?denied\b|\bpermission to access\b",
            r"\bpage not found\b|\b(?:page|address) .{0,40}(?:does not exist|has been moved"
            r"|could not be found)",
            r"^reference #[\w.]+\W*$",
            r"\breview the security of your connection\b"
            r"|\bverify(?:ing)? (?:that )?you are (?:a )?human\b"
            r"|\benable javascript and cookies\b|\bunusual traffic\b",
            r"\bdoes not support javascript\b|\bjavascript (?:is )?(?:disabled|required|turned off)"
            r"|\b(?:turn on|requires?) javascript\b",
            r"\bofferings? to the EU\b"
            r"|\b(?:un|not )available in (?:your|most|the|some) .{0,40}(?:countr|region|location)",
            r"\bdomain (?:name )?(?:is|may be) for sale\b|\b(?:purchase|buy) .{0,20}\bdomain\b",
            r"^(?:40[134]|5\d\d)\b.{0,40}(?:forbidden|not found|error|unavailable)",
        ),
        paywalls=(
            r"\bremaining \d+ ?%|\b\d+ ?% (?:of (?:this|the) (?:article|story)|remaining)\b",
            r"\b(?:rest|remainder) of (?:this|the) (?:article|story)\b.{0,60}\b(?:subscri|member)",
            r"\balready (?:a |an )?(?:subscriber|member|subscribed)\?",
            r"^(?:you (?:can|may) )?cancel (?:at )?any ?time",
            r"\bsubscribers? only\b|\bfor subscribers\b|\breserved for (?:our )?subscribers\b",
            r"\bthis (?:article|story|content) is (?:only )?(?:available )?(?:to|for) (?:our )?"
            r"(?:paying )?(?:subscribers|members)",
        ),
        syndicated=(
            r"^the post .{1,300} (?:first appeared|appeared first) on .{1,120}$",
            r"^(?:th(?:is|e) (?:article|story|post) )(?:.{1,300} )?(?:was )?(?:originally|first) "
            r"(?:published|appeared) (?:on|at|in) .{1,120}$",
            r"^(?:was )?(?:originally|first) "
            r"(?:published|appeared) (?:on|at|in) .{1,120}$",
        ),
        times=(
            r"(?:about |almost |over )?(?:an?|one|two|three|four|five|\d+\+?) (?:second|minute"
            r"|hour|day|week|month|year)s? ago",
            r"just now|moments? ago",
        ),
        addressed=(r"\b(?:we|our|us|you|yours?|my work|i accept|this (?:web)?site)\b",),
    ),
    houses=HouseWords(
        sections=words(
            "news latest world home politics business sport sports opinion rss feed feeds "
            "headlines top stories breaking live video all articles international national "
            "local section category archive homepage front page online edition index "
            "stream updates"
        ),
        nobody=forms(
            "corporation|network|news network|media|media group|group|news agency|agency|"
            "newspaper|press|online|admin|administrator|webmaster|web master|editor|editors|"
            "staff|staff writer|"
            "staff reporter|news desk|newsdesk|web desk|desk|newsroom|editorial|"
            "editorial team|editorial board|team|correspondent|our correspondent|reporter|"
            "our reporter|agencies|news agencies|wire|guest|contributor|author|unknown|"
            "user|root|super user|superuser"
        ),
    ),
)
