import Testing

@testable import PolicyText

@Suite struct TokenizerErrorTests {
  @Test func goodLocales() throws {
    for row in try Fixture.rows("tokens/good-locales.tsv") {
      let locale = String(row[0])
      #expect(throws: Never.self, "\(locale)") { try WordTokenizer(locale: locale) }
      #expect(throws: Never.self, "\(locale)") { try SentenceTokenizer(locale: locale) }
    }
  }

  @Test func badLocales() throws {
    for row in try Fixture.rows("tokens/bad-locales.tsv") {
      let locale = try Fixture.unescaped(row[0])
      for make in [{ _ = try WordTokenizer(locale: locale) }, { _ = try SentenceTokenizer(locale: locale) }] {
        let error = #expect(throws: TokenizerError.self, "\(row)") { try make() }
        #expect(error?.code == .unknownLocale)
        #expect(error?.locale == locale)
        #expect(error?.description.contains("its \(row[1]) is not one") == true, "\(row): \(error as Any)")
      }
    }
  }

  /// ICU's buffers hold 157 bytes.
  @Test(arguments: Array(140...170) + [100_000])
  func longLocales(count: Int) {
    let start = "zh@x="
    let locale = start + String(repeating: "a", count: count - start.utf8.count)
    if count < 157 {
      #expect(throws: Never.self) { try WordTokenizer(locale: locale) }
    } else {
      #expect(throws: TokenizerError.self) { try WordTokenizer(locale: locale) }
    }
    let variant = "zh_" + String(repeating: "A", count: count)
    #expect(throws: TokenizerError.self) { try WordTokenizer(locale: variant) }
  }

  @Test func unknownLocaleInWords() {
    let error = #expect(throws: TokenizerError.self) { try WordTokenizer(locale: "klingon") }
    #expect(
      error?.description == """
        unknown locale "klingon": its language is not one that ICU knows; \
        give one that is, such as "zh_Hans" or "en_US"
        """)
  }

  @Test func missingRulesInWords() {
    let error = TokenizerError(locale: "zh_Hans", cause: .icu("U_FILE_ACCESS_ERROR"))
    #expect(error.code == .rulesUnavailable)
    #expect(
      error.description == """
        no break rules for locale "zh_Hans": ICU reports U_FILE_ACCESS_ERROR; \
        check that ICU is installed with its data (Debian: libicu-dev, Homebrew: icu4c)
        """)
  }
}
