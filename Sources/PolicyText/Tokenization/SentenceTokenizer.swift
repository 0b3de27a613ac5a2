/// Cuts a text into sentences, by ICU's rules and with Chinese quotes, brackets and ellipses set right.
///
/// ```swift
/// for sentence in SentenceTokenizer.chinese.tokens(in: "他说：“好！” 她不信……（见下。）“真的？”") {
///   print(sentence.text)
/// }
/// // 他说：“好！”
/// // 她不信……（见下。）
/// // “真的？”
/// ```
///
/// Blanks behind a sentence belong to it. A line end always ends a sentence, so text whose lines are cut
/// in mid-sentence has to be joined first. A stretch of nothing but blanks is a token of kind
/// ``Token/Kind/space``, all others are of kind ``Token/Kind/sentence``.
///
/// What differs from ICU:
/// - quotes and brackets that close, and an ellipsis, belong to the sentence before them, with blanks
///   between and without;
/// - quotes and brackets that open belong to the sentence behind them (to ICU they close: it cuts
///   好。“走 behind the quote).
public struct SentenceTokenizer: Tokenizer {
  /// A tokenizer for Chinese.
  ///
  /// If ICU has lost its data, its tokens are the lines of the text. To be told so, use ``init(locale:)``.
  public static let chinese = SentenceTokenizer(rules: try? BreakRules(.sentences, locale: "zh_Hans"))

  private let segmenter: SentenceSegmenter

  /// Makes a tokenizer for a language.
  ///
  /// - Parameter locale: a locale in ICU's or BCP 47's form: `zh_Hans`, `zh-Hant-HK`, `en_US`.
  /// - Throws: If ICU does not know the locale's language, script, region or variant, or can't open its
  ///   rules.
  public init(locale: String = "zh_Hans") throws(TokenizerError) {
    self.init(rules: try BreakRules(.sentences, locale: locale))
  }

  init(rules: BreakRules?) { segmenter = SentenceSegmenter(rules: rules) }

  /// The sentences of a text, in order.
  ///
  /// - Complexity: O(1); going through the tokens is O(n).
  public func tokens(in text: String) -> TokenSequence {
    TokenSequence(text, segmenter: segmenter)
  }
}
