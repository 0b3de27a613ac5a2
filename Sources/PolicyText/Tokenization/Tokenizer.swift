/// Cuts a text into tokens that stand side by side: the first begins where the text begins, each of the
/// others where the one before it ends, and the last ends where the text ends.
///
/// ```swift
/// for token in WordTokenizer.chinese.tokens(in: "增长5.2%") where token.kind == .number {
///   print(token.text)  // 5.2
/// }
/// ```
///
/// A tokenizer has no state of its own: one serves any number of tasks at once. Cutting never fails. What
/// can be wrong (a locale) is found when the tokenizer is made.
public protocol Tokenizer: Sendable {
  /// The tokens of a text, found as they are asked for.
  associatedtype Tokens: Sequence<Token>

  /// The tokens of a text, in order.
  ///
  /// - Parameter text: any text.
  func tokens(in text: String) -> Tokens
}
