package oversight.governance.paper;

/**
 * A pack as a file.
 *
 * @param filename {@code regional-governance-group-2015-16-Q3-v1.docx}
 * @param contentType its media type
 * @param bytes what is in it; not copied, and not to be written to
 */
@SuppressWarnings("ArrayRecordComponent")
public record Document(String filename, String contentType, byte[] bytes) {}
