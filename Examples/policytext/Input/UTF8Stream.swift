/// A stream as UTF-8, whatever it is written in, without a mark of byte order.
struct UTF8Stream {
  private let stream: ByteStream
  private let converter: TextConverter?
  private let encoding: String

  /// Tells the encoding by the first bytes where none is given; where they don't tell it, it is UTF-8.
  init(_ stream: ByteStream, _ head: ArraySlice<UInt8>, _ encoding: TextEncoding?) throws(Problem) {
    if case .named(let name)? = encoding ?? .detected(in: head), let converter = TextConverter(name) {
      self.converter = converter
      self.stream = TextConverter.converted(stream, by: converter)
      self.encoding = name
    } else {
      converter = nil
      self.stream = stream
      self.encoding = "UTF-8"
    }
    try self.stream.passOverMark()
  }

  /// Reads the next block.
  ///
  /// - Returns: false at the end.
  func read(appendingTo bytes: inout [UInt8]) throws(Problem) -> Bool {
    try stream.read(appendingTo: &bytes)
  }

  /// What was lost in conversion so far; nil if nothing was.
  var loss: Problem.Fact? {
    guard let converter, converter.replaced > 0 else { return nil }
    return .unreadableCharacters(count: converter.replaced, encoding: encoding)
  }
}
