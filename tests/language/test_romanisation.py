"""Names of persons by the official rule, and as the register has them."""

import pytest

from news.language.romanisation import Person, Register, romanise_name

NAMES = {
    # the rule's own examples
    "민용하": "Min Yong-ha",
    "송나리": "Song Na-ri",
    "한복남": "Han Bok-nam",
    "홍빛나": "Hong Bit-na",
    # no change of sound between syllables
    "한석민": "Han Seok-min",
    "김석류": "Kim Seok-ryu",
    "박복만": "Park Bok-man",
    "최덕녕": "Choi Deok-nyeong",
    "강백호": "Kang Baek-ho",
    "이복희": "Lee Bok-hui",
    "김선류": "Kim Seon-ryu",
    "장옥림": "Jang Ok-rim",
    "조합림": "Jo Hap-rim",
    "윤국노": "Yun Guk-no",
    "전숙음": "Jeon Suk-eum",
    "정각우": "Jeong Gak-u",
    "홍길동": "Hong Gil-dong",
    "김설리": "Kim Seol-li",
    "이빛가람": "Lee Bit-ga-ram",
    # finals
    "박꽃님": "Park Kkot-nim",
    "김숲": "Kim Sup",
    "한빛": "Han Bit",
    "강볕": "Kang Byeot",
    "오닢": "Oh Nip",
    "임밝음": "Im Bak-eum",
    "서값진": "Seo Gap-jin",
    "정삶": "Jeong Sam",
    "유여덟": "Yu Yeo-deol",
    "남녘": "Nam Nyeok",
    "하닻별": "Ha Dat-byeol",
    "문곶": "Moon Got",
    "고샛별": "Go Saet-byeol",
    "양히읗": "Yang Hi-eut",
    # vowels and initials
    "최혜원": "Choi Hye-won",
    "김의진": "Kim Ui-jin",
    "배왜선": "Bae Wae-seon",
    "허윤회": "Heo Yun-hoe",
    "성규현": "Seong Gyu-hyeon",
    "백외숙": "Baek Oe-suk",
    "안예은": "An Ye-eun",
    "노얘린": "No Yae-rin",
    "주웨이": "Ju We-i",
    "차뛰어": "Cha Ttwi-eo",
    "권까치": "Kwon Kka-chi",
    "황뽀롱": "Hwang Ppo-rong",
    "류씨앗": "Ryu Ssi-at",
    "손짱아": "Son Jjang-a",
    "신타래": "Shin Ta-rae",
    "심풀잎": "Shim Pul-ip",
    "곽캐나": "Kwak Kae-na",
    "우하늘": "Woo Ha-neul",
    "엄유으뜸": "Eom Yu-eu-tteum",
    # the document of the demo
    "김민지": "Kim Min-ji",
    "김지영": "Kim Ji-yeong",
    "이상호": "Lee Sang-ho",
    "여중협": "Yeo Jung-hyeop",
    "정누리": "Jeong Nu-ri",
    "강마루": "Kang Ma-ru",
    "최가람": "Choi Ga-ram",
    "윤슬기": "Yun Seul-gi",
    "조한별": "Jo Han-byeol",
    # two syllables, and one
    "남궁민": "Namgung Min",
    "남궁옥분": "Namgung Ok-bun",
    "황보관": "Hwangbo Gwan",
    "제갈공명": "Jegal Gong-myeong",
    "선우용여": "Seonu Yong-yeo",
    "독고영재": "Dokgo Yeong-jae",
    "사공일": "Sagong Il",
    "서문탁": "Seomun Tak",
    "허균": "Heo Gyun",
    "남궁": "Nam Gung",
    "선 우진": "Seon U-jin",
    "남궁 민": "Namgung Min",
}


@pytest.mark.parametrize(("name", "written"), NAMES.items())
def test_a_name_is_written_by_the_rule(name, written):
    assert romanise_name(name) == written


def test_the_table_is_large_enough():
    assert len(NAMES) >= 60


@pytest.mark.parametrize(
    ("name", "written"),
    [
        ("민용하", "Min Yongha"),
        ("송나리", "Song Nari"),
        ("한복남", "Han Boknam"),
        ("홍빛나", "Hong Bitna"),
    ],
)
def test_the_hyphen_can_be_left_out(name, written):
    assert romanise_name(name, hyphen=False) == written


@pytest.mark.parametrize("name", ["", "김", "Kim Min-ji", "김 Min", "김민지 시장님께서", "金民知"])
def test_what_is_no_korean_name_is_refused(name):
    with pytest.raises(ValueError, match="Not a Korean name"):
        romanise_name(name)


def test_the_register_always_wins():
    register = Register([Person("이승만", "Syngman Rhee"), Person("김 구", "Kim Koo")])
    assert romanise_name("이승만", register) == "Syngman Rhee"
    assert romanise_name("김구", register) == "Kim Koo"
    assert romanise_name("이승민", register) == "Lee Seung-min"


def test_namesakes_are_told_apart_by_role_or_organisation():
    register = Register(
        [
            Person("김민지", "Kim Minjee", "시장"),
            Person("김민지", "Kim Min Ji", "교수", "연세대학교"),
        ]
    )
    assert romanise_name("김민지", register, role="시장") == "Kim Minjee"
    assert romanise_name("김민지", register, organisation="연세대학교") == "Kim Min Ji"
    assert romanise_name("김민지", register, role="주무관") == "Kim Min-ji"
    assert romanise_name("김민지", register) == "Kim Min-ji"
