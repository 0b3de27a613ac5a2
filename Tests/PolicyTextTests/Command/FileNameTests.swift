import PolicyText
import Testing

@testable import PolicyTextCommand

struct FileNameTests {
  @Test(arguments: [
    (DocumentID.text("a.txt"), "a"), (.text("reports/娄底 1.txt"), "reports_娄底_1"), (.text("../x"), "_._x"),
    (.text(".hidden"), "_hidden"), (.text("a\n\0b"), "a__b"), (.text(""), "document"), (.none, "document"),
    (.text(".txt"), "document"), (.number("-1.5e3"), "-1.5e3"), (.text("a.md"), "a.md"),
  ])
  func namesAreSafe(_ id: DocumentID, _ name: String) {
    var names = FileNames()
    #expect(names.name(of: id) == name)
  }

  @Test func noNameComesTwice() {
    var names = FileNames()
    let ids = ["a", "A", "a-2", "a", "a", "\u{E9}", "e\u{301}", "x/y", "x_y", "a-4"]
    let found = ids.map { names.name(of: .text($0)) }
    #expect(found == ["a", "A-2", "a-2-2", "a-3", "a-4", "\u{E9}", "e\u{301}-2", "x_y", "x_y-2", "a-4-2"])
    #expect(Set(found.map { $0.lowercased() }).count == ids.count)
  }

  @Test func longNamesAreCutBetweenCharacters() {
    var names = FileNames()
    let long = String(repeating: "长", count: 200)
    let found = [names.name(of: .text(long)), names.name(of: .text(long + "尾"))]
    #expect(found == [String(repeating: "长", count: 40), String(repeating: "长", count: 40) + "-2"])
  }
}
