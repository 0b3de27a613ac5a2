import Foundation

/// Runs the command that was built beside the tests.
enum Tool {
  struct Result {
    let output: String
    let errors: String
    let status: Int32

    /// The lines of the output, without the empty one behind the last.
    var lines: [String] {
      output.split(separator: "\n", omittingEmptySubsequences: false).dropLast().map(String.init)
    }

    /// The lines of the output as JSON objects.
    var documents: [[String: Any]] {
      get throws {
        try lines.map { line in
          let object = try JSONSerialization.jsonObject(with: Data(line.utf8))
          guard let document = object as? [String: Any] else { throw NoObject(line: line) }
          return document
        }
      }
    }
  }

  struct NoObject: Error { let line: String }

  /// Runs the command to its end.
  ///
  /// - Parameters:
  ///   - arguments: what stands behind the command's name.
  ///   - input: standard input.
  ///   - environment: what is set besides what the tests run in; nil takes a variable away.
  ///   - directory: where it runs.
  static func run(
    _ arguments: String..., input: Data = Data(), environment: [String: String?] = [:],
    in directory: Scratch? = nil
  ) throws -> Result {
    try run(arguments, input: input, environment: environment, in: directory)
  }

  /// Runs the command to its end, with a list of arguments.
  static func run(
    _ arguments: [String], input: Data = Data(), environment: [String: String?] = [:],
    in directory: Scratch? = nil
  ) throws -> Result {
    // Files take any amount of output, where a pipe would stop the command when it is full.
    let scratch = try Scratch()
    let process = Process()
    process.executableURL = url
    process.arguments = arguments
    process.environment = variables(environment)
    process.currentDirectoryURL = (directory ?? scratch).url
    process.standardInput = try FileHandle(forReadingFrom: scratch.write("in", input))
    process.standardOutput = try FileHandle(forWritingTo: scratch.write("out", Data()))
    process.standardError = try FileHandle(forWritingTo: scratch.write("err", Data()))
    try process.run()
    process.waitUntilExit()
    return Result(
      output: try scratch.read("out"), errors: try scratch.read("err"), status: process.terminationStatus)
  }

  /// The executable.
  static var url: URL {
    let bundle = Bundle(for: Anchor.self).bundleURL
    let products = bundle.pathExtension == "xctest" ? bundle.deletingLastPathComponent() : bundle
    return products.appendingPathComponent("policytext")
  }

  private final class Anchor {}

  private static func variables(_ changes: [String: String?]) -> [String: String] {
    var variables = ProcessInfo.processInfo.environment
    for name in ["COLUMNS", "NO_COLOR"] { variables[name] = nil }
    for (name, value) in changes { variables[name] = value }
    return variables
  }
}

/// A directory for one test, gone when the test lets go of it.
final class Scratch {
  let url: URL

  init() throws {
    url = FileManager.default.temporaryDirectory.appendingPathComponent("policytext-\(UUID().uuidString)")
    try FileManager.default.createDirectory(at: url, withIntermediateDirectories: true)
  }

  deinit { try? FileManager.default.removeItem(at: url) }

  /// Writes a file, and the directories above it.
  @discardableResult
  func write(_ name: String, _ content: Data) throws -> URL {
    let file = url.appendingPathComponent(name)
    try FileManager.default.createDirectory(
      at: file.deletingLastPathComponent(), withIntermediateDirectories: true)
    try content.write(to: file)
    return file
  }

  /// Writes a file of text.
  @discardableResult
  func write(_ name: String, _ content: String) throws -> URL { try write(name, Data(content.utf8)) }

  func read(_ name: String) throws -> String {
    String(decoding: try Data(contentsOf: url.appendingPathComponent(name)), as: UTF8.self)
  }
}
