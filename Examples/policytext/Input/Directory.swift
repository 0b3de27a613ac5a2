#if canImport(FoundationEssentials)
  internal import FoundationEssentials
#else
  internal import Foundation
#endif

/// What the command knows of a directory that was given in place of a file.
enum Directory {
  private static let textSuffixes = [".txt", ".md", ".text", ".jsonl", ".ndjson"]

  /// How to name the text files that lie in a directory (`reports/*.txt`), or nil if it has none.
  static func textFiles(in path: String) -> String? {
    let names = (try? FileManager.default.contentsOfDirectory(atPath: path)) ?? []
    let found = textSuffixes.first { suffix in names.contains { $0.hasSuffix(suffix) } }
    return found.map { (path.hasSuffix("/") ? path : path + "/") + "*" + $0 }
  }
}
