internal import Foundation
internal import PolicyText

// Compiles Data/Lexicons/*.tsv and Data/Rules/*.yaml into the bytes that the library embeds.
// usage: policytext-data DATA_FOLDER OUTPUT_FILE

func fail(_ message: String) -> Never {
  FileHandle.standardError.write(Data((message + "\n").utf8))
  exit(1)
}

guard CommandLine.arguments.count == 3 else { fail("usage: policytext-data DATA_FOLDER OUTPUT_FILE") }
let folder = URL(fileURLWithPath: CommandLine.arguments[1])

func files(_ subfolder: String, _ ending: String) throws -> [URL] {
  try FileManager.default.contentsOfDirectory(
    at: folder.appendingPathComponent(subfolder), includingPropertiesForKeys: nil
  )
  .filter { $0.pathExtension == ending }
  .sorted { $0.lastPathComponent < $1.lastPathComponent }
}

do {
  var compiler = BuiltInData()
  for file in try files("Lexicons", "tsv") {
    try compiler.addLexicon(
      String(contentsOf: file, encoding: .utf8), name: file.deletingPathExtension().lastPathComponent,
      file: file.path)
  }
  for file in try files("Rules", "yaml") {
    try compiler.addRules(String(contentsOf: file, encoding: .utf8), file: file.path)
  }
  let bytes = try compiler.compile()
  try Data(bytes).write(to: URL(fileURLWithPath: CommandLine.arguments[2]))
  print("\(compiler.summary); \(bytes.count) bytes")
} catch {
  fail("\(error)")
}
