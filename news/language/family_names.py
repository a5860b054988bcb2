"""Korean family names, and how they are written in Latin letters."""

from news.language.word_list import word_list

# The rule leaves family names open (제3장 제4항 (2): 성의 표기는 따로 정한다), and nothing has been
# decided since. Here custom replaces the rule's letters where it is nearly everybody's: Kim, Lee,
# Park, Choi and Kang have 94 % and more in the passport statistics of the Ministry of Foreign
# Affairs (여권 로마자 성명 통계, October 2024, as public guides quote them); Oh and Woo keep a name
# from being one letter; Kwon, Shin, Moon, Shim, Kwak are common usage, without a figure at hand.
# Where custom is divided (정: Jung 46 %, Jeong 42 %; 윤, 임, 조), the rule stands.
CUSTOMARY = {
    "강": "Kang",
    "곽": "Kwak",
    "권": "Kwon",
    "김": "Kim",
    "문": "Moon",
    "박": "Park",
    "신": "Shin",
    "심": "Shim",
    "오": "Oh",
    "우": "Woo",
    "이": "Lee",
    "최": "Choi",
}

TWO_SYLLABLES = word_list("남궁 황보 제갈 사공 선우 서문 독고 동방 망절 어금")

# What people use: to recognise a name, never to write one. English words (an, no, so) are left out.
_USED = {
    "강": "gang kang",
    "고": "go ko koh",
    "곽": "gwak kwak kwag",
    "구": "gu ku koo",
    "권": "gwon kwon kweon",
    "김": "gim kim",
    "나": "na ra",
    "남": "nam",
    "남궁": "namgung namkung namgoong",
    "노": "noh roh",
    "류": "ryu ryoo",
    "문": "mun moon",
    "민": "min",
    "박": "bak pak park",
    "배": "bae pae",
    "백": "baek paek paik",
    "변": "byeon byun",
    "서": "seo suh",
    "선우": "seonu sunwoo",
    "성": "seong sung",
    "손": "son sohn",
    "송": "song",
    "신": "sin shin",
    "심": "sim shim",
    "안": "ahn",
    "양": "yang",
    "엄": "eom um",
    "여": "yeo",
    "염": "yeom yum",
    "오": "oh",
    "우": "u woo",
    "원": "won",
    "유": "yu yoo you",
    "윤": "yun yoon youn",
    "이": "lee yi rhee",
    "임": "im lim yim rim",
    "장": "jang chang",
    "전": "jeon jun chun",
    "정": "jeong jung chung",
    "제갈": "jegal",
    "조": "jo cho",
    "주": "ju joo chu",
    "지": "ji jee",
    "차": "cha",
    "채": "chae",
    "천": "cheon",
    "최": "choe choi",
    "추": "choo",
    "하": "ha",
    "한": "han hahn",
    "함": "ham",
    "허": "heo hur huh",
    "현": "hyeon hyun",
    "홍": "hong",
    "황": "hwang whang",
    "황보": "hwangbo",
}
BY_SPELLING: dict[str, str] = {
    spelling: family for family, spellings in _USED.items() for spelling in spellings.split()
}
