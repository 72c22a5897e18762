package oversight.rocu.register;

/** What a core capability is called, on a page as in the quarter's report. */
final class CapabilityTitles {
  private CapabilityTitles() {}

  /** "Asset recovery" of {@code asset-recovery}; an acronym and a hyphen stay what they are. */
  static String of(String key) {
    return switch (key) {
      case "gain" -> "Government Agency Intelligence Network (GAIN)";
      case "e-forensics" -> "E-forensics";
      default -> {
        String words = key.replace('-', ' ');
        yield Character.toUpperCase(words.charAt(0)) + words.substring(1);
      }
    };
  }
}
