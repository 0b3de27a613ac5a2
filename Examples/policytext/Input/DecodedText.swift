/// The text of some bytes, without a mark of byte order at its start.
struct DecodedText {
  let text: String
  /// What of it could not be read.
  let warning: Problem.Fact?
  /// The bytes, without the mark, where they are UTF-8 and some of them are not.
  var damaged: [UInt8]?

  /// Decodes bytes.
  ///
  /// - Parameter encoding: nil to tell it by the bytes.
  /// - Throws: `Problem.Fact` where it can't be told.
  init(_ bytes: ArraySlice<UInt8>, _ encoding: TextEncoding?) throws(Problem.Fact) {
    switch encoding ?? .detected(in: bytes) {
    case nil: throw .undecided(byte: bytes.startIndex + (UTF8Text.decode(bytes).firstInvalid ?? 0))
    case .named(let name):
      guard let converter = TextConverter(name) else { throw .undecided(byte: 0) }
      var output: [UInt8] = []
      converter.convert(bytes, isLast: true, appendingTo: &output)
      text = String(decoding: UTF8Text.withoutByteOrderMark(output[...]), as: UTF8.self)
      warning =
        converter.replaced == 0 ? nil : .unreadableCharacters(count: converter.replaced, encoding: name)
    case .utf8:
      let content = UTF8Text.withoutByteOrderMark(bytes)
      let (text, firstInvalid) = UTF8Text.decode(content)
      self.text = text
      warning = firstInvalid.map { .replaced(byte: content.startIndex + $0) }
      damaged = firstInvalid.map { _ in Array(content) }
    }
  }
}
