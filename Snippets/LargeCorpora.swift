//! Many documents at a time, written as lines of JSON in their order.

import PolicyText

let texts = ["市数据局走访湖南明川智能装备有限公司。", "全年完成投资102.4亿元。"]
let extractor = Extractor()
let exporter = JSONLinesExporter()

/// The line of a document; nothing is shared but the extractor, which never changes.
@Sendable func line(_ number: Int, _ text: String) -> (Int, [UInt8]) {
  var line: [UInt8] = []
  exporter.append(
    ExtractedDocument(id: .text("\(number)"), extraction: extractor.extract(from: text)), to: &line)
  return (number, line)
}

let lines = await withTaskGroup { group in
  for (number, text) in texts.enumerated() { group.addTask { line(number, text) } }
  var lines = [[UInt8]](repeating: [], count: texts.count)
  for await (number, line) in group { lines[number] = line }
  return lines
}
for line in lines { print(String(decoding: line, as: UTF8.self), terminator: "") }
