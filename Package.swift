// swift-tools-version: 6.1
import PackageDescription

let strict: [SwiftSetting] = [
  .enableUpcomingFeature("InternalImportsByDefault"),
  .enableUpcomingFeature("MemberImportVisibility"),
]

let package = Package(
  name: "PolicyText",
  platforms: [.macOS(.v13)],
  products: [
    .library(name: "PolicyText", targets: ["PolicyText"]),
    .executable(name: "policytext", targets: ["PolicyTextCommand"]),
  ],
  dependencies: [
    .package(url: "https://github.com/jpsim/Yams", from: "6.2.2"),
    .package(url: "https://github.com/apple/swift-argument-parser", from: "1.8.2"),
  ],
  targets: [
    // ICU's headers stay out of Swift's sight: CICU offers opaque types and plain integers only.
    .systemLibrary(
      name: "CSystemICU", pkgConfig: "icu-uc",
      providers: [.apt(["libicu-dev"]), .brew(["icu4c"])]),
    .target(name: "CICU", dependencies: ["CSystemICU"]),
    // What the command reads besides plain text needs these two; the library does without them.
    .systemLibrary(
      name: "CSystemZlib", pkgConfig: "zlib", providers: [.apt(["zlib1g-dev"]), .brew(["zlib"])]),
    .systemLibrary(
      name: "CSystemXML", pkgConfig: "libxml-2.0", providers: [.apt(["libxml2-dev"]), .brew(["libxml2"])]),
    .target(
      name: "CInputs", dependencies: ["CSystemZlib", "CSystemXML"],
      linkerSettings: [.linkedLibrary("z"), .linkedLibrary("xml2")]),
    // C23's #embed puts the compiled lexicons and rules into the binary, to be read in place.
    .target(name: "CPolicyData", exclude: ["generated/policy.bin", "generated/tagger.bin"]),
    // The page of `--format html`: its styles, scripts and markup, embedded likewise.
    .target(name: "CPolicyPage", exclude: ["scripts", "styles", "shell.html"]),
    .target(
      name: "PolicyText",
      dependencies: ["CICU", "CPolicyData", "CPolicyPage", .product(name: "Yams", package: "Yams")],
      swiftSettings: strict),
    .executableTarget(
      name: "policytext-data", dependencies: ["PolicyText"], swiftSettings: strict),
    .executableTarget(
      name: "policytext-train",
      dependencies: [
        "PolicyText", .product(name: "ArgumentParser", package: "swift-argument-parser"),
      ], swiftSettings: strict),
    // Not named after its product: on a disk that takes no notice of case, the module would be PolicyText's.
    .executableTarget(
      name: "PolicyTextCommand",
      dependencies: [
        "PolicyText", "CICU", "CInputs",
        .product(name: "ArgumentParser", package: "swift-argument-parser"),
      ],
      path: "Examples/policytext", swiftSettings: strict),
    .testTarget(
      name: "PolicyTextTests", dependencies: ["PolicyText", "PolicyTextCommand"], swiftSettings: strict),
  ],
  swiftLanguageModes: [.v6],
  cLanguageStandard: .c2x
)

// The plugin that makes the documentation: for those who ask for it, so that users of the library don't fetch it.
if Context.environment["POLICYTEXT_DOCS"] != nil {
  package.dependencies.append(.package(url: "https://github.com/swiftlang/swift-docc-plugin", from: "1.5.0"))
}
