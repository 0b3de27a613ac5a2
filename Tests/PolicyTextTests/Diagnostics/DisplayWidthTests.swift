import Testing

@testable import PolicyText

struct DisplayWidthTests {
  @Test(arguments: [
    ("", 0), ("abc", 3), ("国务院", 6), ("１２％", 6), ("（）。、《》", 12), ("“”—…·", 5), ("①②", 2), ("㈠㊣", 4),
    ("e\u{301}", 1), ("\u{200B}\u{FEFF}", 0), ("한국", 4), ("\u{1112}\u{1161}\u{11AB}", 2), ("かな", 4),
    ("ｶﾅ", 2),
    ("𠮷𰻝", 4), ("👍", 2), ("👍🏽", 2), ("👨‍👩‍👧", 2), ("🇨🇳", 2), ("❤\u{FE0F}", 2), ("❤", 1), ("⟦⟧", 2), ("é", 1),
  ])
  func columns(_ text: String, _ width: Int) {
    #expect(DisplayWidth.of(text) == width)
  }
}
