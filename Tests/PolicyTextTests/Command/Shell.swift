import Foundation

/// Runs scripts of the shell for a test.
enum Shell {
  /// What a script writes to standard output; `$1` is its first argument.
  static func run(_ script: String, _ arguments: String...) throws -> String {
    try output(of: ["sh", "-c", script, "sh"] + arguments)
  }

  /// What a script writes on a terminal, its lines ended by LF alone.
  static func terminal(_ script: String, _ arguments: String...) throws -> String {
    let python = "import pty, sys; pty.spawn(sys.argv[1:])"
    return try output(of: ["python3", "-c", python, "sh", "-c", script, "sh"] + arguments)
      .replacing("\r\n", with: "\n")
  }

  /// Whether there are programs of these names.
  static func has(_ programs: String...) -> Bool {
    programs.allSatisfy { (try? run(#"command -v "$1""#, $0)) ?? "" != "" }
  }

  private static func output(of command: [String]) throws -> String {
    let process = Process()
    let output = Pipe()
    process.executableURL = URL(fileURLWithPath: "/usr/bin/env")
    process.arguments = command
    process.standardInput = FileHandle.nullDevice
    process.standardOutput = output
    try process.run()
    let written = output.fileHandleForReading.readDataToEndOfFile()
    process.waitUntilExit()
    return String(decoding: written, as: UTF8.self)
  }
}
