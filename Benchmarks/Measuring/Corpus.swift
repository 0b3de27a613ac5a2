import Foundation

/// The texts of a file of JSON Lines, as `corpus.py` writes it.
public struct Corpus: Sendable {
  /// A text and its length.
  public struct Document: Sendable {
    /// The text.
    public let text: String
    /// Its length in bytes of UTF-8.
    public let byteCount: Int

    /// Makes a document of a text.
    public init(_ text: String) {
      // What Foundation reads may be a string of its own kind; the extractor is to be given Swift's.
      var text = text
      text.makeContiguousUTF8()
      self.text = text
      byteCount = text.utf8.count
    }
  }

  /// The texts, in the order of the file.
  public let documents: [Document]

  /// Reads a file.
  ///
  /// - Throws: an error of Foundation if there is no such file, or a line of it is no document.
  public init(contentsOf path: String) throws {
    struct Line: Decodable { let text: String }
    let lines = try Data(contentsOf: URL(filePath: path)).split(separator: UInt8(ascii: "\n"))
    let decoder = JSONDecoder()
    documents = try lines.map { Document(try decoder.decode(Line.self, from: $0).text) }
  }
}
