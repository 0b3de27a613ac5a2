internal import PolicyText

/// An input that is one document, named by its path.
struct WholeSource: DocumentSource {
  private let stream: ByteStream
  private let name: String
  private let format: InputFormat
  private let encoding: TextEncoding?
  private let limit: ByteCount
  private let isStrict: Bool
  private var isDone = false
  private(set) var warning: Problem?

  init(
    _ stream: ByteStream, name: String, format: InputFormat, encoding: TextEncoding?, limit: ByteCount,
    isStrict: Bool = false
  ) {
    self.stream = stream
    self.name = name
    self.format = format
    self.encoding = encoding
    self.limit = limit
    self.isStrict = isStrict
  }

  mutating func next() throws(Problem) -> Document? {
    warning = nil
    if isDone { return nil }
    isDone = true
    let bytes = try stream.rest(of: name, limit: limit)
    if bytes.isEmpty { throw Problem(input: name, fact: .empty) }
    let document: Document
    do throws(Problem.Fact) {
      document = try self.document(of: bytes)
    } catch {
      throw Problem(input: name, fact: error)
    }
    if isStrict, let warning { throw warning.refusal }
    return document
  }

  private mutating func document(of bytes: [UInt8]) throws(Problem.Fact) -> Document {
    switch format {
    case .docx: return Document(id: .text(name), text: try WordText.read(bytes, limit: limit))
    case .html:
      let page = try decoded(bytes, encoding ?? HTMLText.declaredEncoding(of: bytes))
      return Document(id: .text(name), text: try HTMLText.read(page.text))
    default:
      let decoded = try decoded(bytes, encoding)
      return Document(id: .text(name), text: decoded.text, bytes: decoded.damaged)
    }
  }

  private mutating func decoded(
    _ bytes: [UInt8], _ encoding: TextEncoding?
  ) throws(Problem.Fact) -> DecodedText {
    let decoded = try DecodedText(bytes[...], encoding)
    warning = decoded.warning.map { Problem(input: name, fact: $0) }
    return decoded
  }
}
