// swift-tools-version: 6.1
import PackageDescription

// A package of its own, so that who uses the library does not build what attacks it. SwiftPM can't tell it
// from the main package in a checkout that is itself called `fuzz`.
let package = Package(
  name: "Fuzz",
  platforms: [.macOS(.v13)],
  dependencies: [
    .package(name: "PolicyText", path: ".."),
    .package(url: "https://github.com/apple/swift-argument-parser", from: "1.8.2"),
  ],
  targets: [
    // The command's readers are in no product: Attack/Command and CCommand have links to their files. What
    // is linked keeps its module's name; what is named here must not have a name of the main package.
    .systemLibrary(name: "CLinkedXML", path: "CLinkedXML", pkgConfig: "libxml-2.0"),
    .target(
      name: "CCommand", dependencies: ["CLinkedXML"], path: "CCommand",
      cSettings: [.headerSearchPath("CInputs/include")],
      linkerSettings: [.linkedLibrary("z"), .linkedLibrary("xml2")]),
    .executableTarget(
      name: "attack",
      dependencies: [
        "CCommand", .product(name: "PolicyText", package: "PolicyText"),
        .product(name: "ArgumentParser", package: "swift-argument-parser"),
      ],
      path: "Attack",
      swiftSettings: [
        .enableUpcomingFeature("InternalImportsByDefault"), .enableUpcomingFeature("MemberImportVisibility"),
      ]),
  ],
  swiftLanguageModes: [.v6],
  cLanguageStandard: .c2x
)
