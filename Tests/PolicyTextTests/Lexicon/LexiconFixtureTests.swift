import Foundation
import Testing

@testable import PolicyText

/// Reads the files of `Fixtures/lexicons`, whose second ending is the format that they are read as.
@Suite struct LexiconFixtureTests {
  static func files(_ folder: String) -> [String] {
    let url = Fixture.folder.appendingPathComponent("lexicons/\(folder)")
    let names = (try? FileManager.default.contentsOfDirectory(atPath: url.path)) ?? []
    return names.filter { !$0.contains(".expected.") }.sorted()
  }

  static func read(_ folder: String, _ file: String) throws -> Lexicon {
    let parts = file.split(separator: ".")
    return try LexiconReader.read(
      Fixture.text("lexicons/\(folder)/\(file)"), name: "x", file: file,
      format: LexiconFormat(rawValue: String(parts[1])))
  }

  static func expected(_ folder: String, _ file: String, _ ending: String) -> String {
    "lexicons/\(folder)/" + file.split(separator: ".").dropLast().joined(separator: ".")
      + ".expected.\(ending)"
  }

  @Test(arguments: files("good"))
  func goodFilesGiveTheirEntries(file: String) throws {
    let found = try Self.read("good", file).entries.map { entry in
      "\(entry.text)\t\(entry.canonical ?? "")\t\(entry.type ?? "")\t\(entry.weight)"
        + (entry.ignoresCase ? "\tignoring case" : "")
    }
    #expect(try found == Fixture.rows(Self.expected("good", file, "tsv")).map { $0.joined(separator: "\t") })
  }

  @Test(arguments: files("bad"))
  func badFilesAreToldAllThatIsWrong(file: String) throws {
    let thrown = #expect(throws: Diagnostics.self) { try Self.read("bad", file) }
    let found = (thrown?.description ?? "") + "\n"
    let path = Self.expected("bad", file, "txt")
    if ProcessInfo.processInfo.environment["RECORD_FIXTURES"] != nil {
      try found.write(to: Fixture.folder.appendingPathComponent(path), atomically: true, encoding: .utf8)
    }
    #expect(try found == Fixture.text(path))
  }

  @Test func thereAreFilesOfEveryFormat() {
    for format in LexiconFormat.allCases {
      #expect(Self.files("good").contains { $0.contains(".\(format.rawValue).") })
      #expect(Self.files("bad").contains { $0.contains(".\(format.rawValue).") })
    }
  }
}
