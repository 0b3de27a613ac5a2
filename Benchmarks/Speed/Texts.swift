import Foundation
import Measuring

/// The texts that are measured with.
struct Texts: Sendable {
  /// Some documents that are worked on together, and their length.
  struct Portion: Sendable {
    let documents: [Corpus.Document]
    let byteCount: Int

    init(_ documents: [Corpus.Document]) {
      self.documents = documents
      byteCount = documents.reduce(0) { $0 + $1.byteCount }
    }
  }

  /// The corpus in portions of about 100 KB: each time it is another one, so that no text is in a cache.
  let portions: [Portion]
  /// The pages of `Fixtures/seed`, by their names.
  let pages: [(name: String, page: Portion)]
  /// The spellings of `Fixtures/numerals`.
  let numerals: Portion

  /// Reads the texts.
  ///
  /// - Throws: an error of Foundation if one of them is not there; `make bench` makes the corpus.
  init() throws {
    let root = URL(filePath: #filePath).deletingLastPathComponent().appending(path: "../..").standardized
    let corpus = try Corpus(contentsOf: root.appending(path: ".build-bench/corpus.jsonl").path())
    let size = 20
    portions = stride(from: 0, to: corpus.documents.count, by: size).map {
      Portion(Array(corpus.documents[$0..<min($0 + size, corpus.documents.count)]))
    }
    pages = try ["01", "02", "03", "04"].map { name in
      let text = try String(
        contentsOf: root.appending(path: "Fixtures/seed/pages/\(name).txt"), encoding: .utf8)
      return (name, Portion([Corpus.Document(text)]))
    }
    let rows = try String(contentsOf: root.appending(path: "Fixtures/numerals/exact.tsv"), encoding: .utf8)
    numerals = Portion(
      rows.split(separator: "\n").filter { !$0.hasPrefix("#") }
        .flatMap { $0.split(separator: "\t").dropFirst() }.map { Corpus.Document(String($0)) })
  }
}
