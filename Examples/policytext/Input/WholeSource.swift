internal import PolicyText

/// An input that is one document, named by its path.
struct WholeSource: DocumentSource {
  private let stream: ByteStream
  private let name: String
  private let format: InputFormat
  private let encoding: TextEncoding?
  private let limit: ByteCount
  private var isDone = false
  private(set) var warning: Problem?

  init(
    _ stream: ByteStream, name: String, format: InputFormat, encoding: TextEncoding?, limit: ByteCount
  ) {
    self.stream = stream
    self.name = name
    self.format = format
    self.encoding = encoding
    self.limit = limit
  }

  mutating func next() throws(Problem) -> Document? {
    warning = nil
    if isDone { return nil }
    isDone = true
    let bytes = try stream.rest(of: name, limit: limit)
    if bytes.isEmpty { throw Problem(input: name, fact: .empty) }
    return Document(id: .text(name), text: try text(of: bytes))
  }

  private mutating func text(of bytes: [UInt8]) throws(Problem) -> String {
    do throws(Problem.Fact) {
      switch format {
      case .docx: return try WordText.read(bytes, limit: limit)
      case .html:
        let page = try DecodedText(bytes[...], encoding ?? HTMLText.declaredEncoding(of: bytes))
        warning = page.warning.map { Problem(input: name, fact: $0) }
        return try HTMLText.read(page.text)
      default:
        let decoded = try DecodedText(bytes[...], encoding)
        warning = decoded.warning.map { Problem(input: name, fact: $0) }
        return decoded.text
      }
    } catch {
      throw Problem(input: name, fact: error)
    }
  }
}
