#if canImport(FoundationEssentials)
  internal import FoundationEssentials
#else
  internal import Foundation
#endif

/// Finds the files of brat.
enum BratFiles {
  /// Whether a path is that of a folder.
  static func isFolder(_ path: String) -> Bool {
    var isFolder = false
    #if canImport(FoundationEssentials)
      return FileManager.default.fileExists(atPath: path, isDirectory: &isFolder) && isFolder
    #else
      var flag = ObjCBool(isFolder)
      isFolder = FileManager.default.fileExists(atPath: path, isDirectory: &flag) && flag.boolValue
      return isFolder
    #endif
  }

  /// Whether a path is that of a folder, of marks, or of a text with marks beside it.
  static func areMeant(by path: String) -> Bool {
    path.hasSuffix(".ann") || isFolder(path)
      || path.hasSuffix(".txt") && FileManager.default.fileExists(atPath: stem(of: path) + ".ann")
  }

  /// A path without its ending `.txt` or `.ann`.
  static func stem(of path: String) -> String {
    path.hasSuffix(".txt") || path.hasSuffix(".ann") ? String(path.dropLast(4)) : path
  }

  /// The names of the texts and marks that lie in a folder, without their endings.
  static func stems(in folder: String) -> (texts: Set<String>, marks: Set<String>) {
    let names = (try? FileManager.default.contentsOfDirectory(atPath: folder)) ?? []
    let prefix = folder.hasSuffix("/") ? folder : folder + "/"
    func stems(_ ending: String) -> Set<String> {
      Set(names.filter { $0.hasSuffix(ending) && $0 != ending }.map { prefix + $0.dropLast(ending.count) })
    }
    return (stems(".txt"), stems(".ann"))
  }
}

/// Reads the standoff files of brat; a document is called as its files are, without folder and ending.
enum BratReader {
  /// Reads a pair of files, or all pairs of a folder.
  static func read(_ path: String, into draft: inout AnnotationDraft) throws(Diagnostics) {
    if !BratFiles.isFolder(path) { return try readPair(BratFiles.stem(of: path), into: &draft) }
    let (texts, marks) = BratFiles.stems(in: path)
    if texts.isEmpty, marks.isEmpty {
      draft.fail(file: path, "the folder has no files of brat; a .txt and an .ann for each text are wanted")
    }
    for stem in texts.union(marks).sorted() {
      if !marks.contains(stem) {
        draft.fail(
          file: stem + ".txt", "there is no \(stem).ann beside it; an empty one says that nothing is marked")
      } else if !texts.contains(stem) {
        draft.fail(file: stem + ".ann", "there is no \(stem).txt beside it, the text that it marks")
      } else {
        try readPair(stem, into: &draft)
      }
    }
  }

  private static func readPair(_ stem: String, into draft: inout AnnotationDraft) throws(Diagnostics) {
    let content = try TextFile.read(stem + ".txt")
    let bytes = try TextFile.bytes(of: stem + ".ann")
    let id = stem.split(separator: "/").last.map(String.init) ?? stem
    guard let text = draft.begin(id, text: content, at: nil) else { return }
    var marks: [AnnotationMark] = []
    for line in ByteLines(bytes, ends: .lineFeeds) where !line.isBlank {
      let place = AnnotationPlace(file: stem + ".ann", line: line)
      do throws(AnnotationFault) {
        if let mark = try mark(line.text, place) { marks.append(mark) }
      } catch {
        draft.fail(place, error.reason)
      }
    }
    draft.add(id, text, marks)
  }

  /// The mark of a line `T1⇥LABEL 0 5⇥words`; nil for a line of another kind.
  private static func mark(_ line: String, _ place: AnnotationPlace) throws(AnnotationFault)
    -> AnnotationMark?
  {
    guard let kind = line.first, "TREAMN*#".contains(kind) else {
      throw AnnotationFault(reason: "this is no line of brat; \(wanted)")
    }
    if kind != "T" { return nil }
    let columns = line.split(separator: "\t", maxSplits: 2, omittingEmptySubsequences: false)
    let parts = columns.count > 1 ? columns[1].split(separator: " ") : []
    if columns.count > 1, columns[1].contains(";") {
      throw AnnotationFault(
        reason:
          "\(columns[0]) is discontinuous (\(parts.dropFirst().joined(separator: " "))); a name is scored as "
          + "one stretch: mark it as one, or each part by itself")
    }
    guard parts.count == 3, let start = Int(parts[1]), let end = Int(parts[2]) else {
      throw AnnotationFault(reason: "label, start and end can't be read; \(wanted)")
    }
    return AnnotationMark(
      label: String(parts[0]), start: start, end: end, text: columns.count > 2 ? String(columns[2]) : nil,
      place: place)
  }

  private static let wanted = "`T1⇥company 0 5⇥words` is wanted, with tabs (⇥) between the columns"
}
