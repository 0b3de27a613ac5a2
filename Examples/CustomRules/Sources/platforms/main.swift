import CustomRules
import Foundation

// Prints the platforms that the texts of standard input name, a line for each: its name, a tab, its rule.
let extractor = try PlatformExtractor()
let text = String(decoding: FileHandle.standardInput.readDataToEndOfFile(), as: UTF8.self)
for platform in extractor.extract(from: text).entities(of: .platform) {
  print("\(platform.canonicalName)\t\(platform.rule)")
}
