/// Where U+FFFD stands in a text in place of bytes that were no UTF-8, so that places of the text can be told
/// in the bytes that it was read from.
package struct ReplacedBytes: Sendable {
  /// A place behind a U+FFFD, in bytes of the text and in bytes as they came.
  private struct Place {
    var text: Int
    var bytes: Int
  }

  private static let replacementWidth = 3
  private var places: [Place] = []

  /// Looks for what `String(decoding:as:)` replaces.
  ///
  /// - Complexity: O(n).
  package init(_ bytes: some Sequence<UInt8>) {
    var parser = Unicode.UTF8.ForwardParser()
    var rest = bytes.makeIterator()
    var place = Place(text: 0, bytes: 0)
    while true {
      switch parser.parseScalar(from: &rest) {
      case .valid(let scalar):
        place.text += scalar.count
        place.bytes += scalar.count
      case .error(let length):
        place.text += Self.replacementWidth
        place.bytes += length
        places.append(place)
      case .emptyInput: return
      }
    }
  }

  /// Whether nothing was replaced.
  package var isEmpty: Bool { places.isEmpty }

  /// The place in the bytes of a place between two scalars of the text.
  package func offset(ofTextAt text: Int) -> Int {
    guard let last = last(where: { $0.text <= text }) else { return text }
    return last.bytes + text - last.text
  }

  /// The place in the text of a place in the bytes; within bytes that were replaced, behind them.
  package func textOffset(ofByteAt bytes: Int) -> Int {
    guard let last = last(where: { $0.bytes <= bytes }) else { return bytes }
    return last.text + bytes - last.bytes
  }

  /// The last of the places that satisfy a condition, which the first ones do.
  private func last(where isBefore: (Place) -> Bool) -> Place? {
    let next = places.partitioningIndex { !isBefore($0) }
    return next == 0 ? nil : places[next - 1]
  }
}
