package oversight.collaboration.intake;

import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import oversight.analysis.period.InvalidPeriodException;
import oversight.analysis.period.Periods;
import oversight.collaboration.OwnCollaboration;
import oversight.collaboration.submission.Finding;
import oversight.collaboration.submission.Shown;
import oversight.region.Collaboration;
import oversight.region.Force;
import oversight.sheets.form.FormStamp;
import oversight.sheets.form.FormStamps;
import oversight.sheets.read.FileFormat;

/**
 * Compares the form that a file was made from with what it is sent as. A workbook carries the
 * form's stamp; a CSV has no place for one that a spreadsheet program keeps, so the name that the
 * form was given out under is read instead. A form of another supplier is refused, for nothing in
 * its rows would show whose figures they are; whatever else is not as it should be is said, and the
 * rows decide.
 */
final class FormCheck {
  /** As TemplateWriter names a form, whatever was put behind it since. */
  private static final Pattern NAME =
      Pattern.compile(
          "([a-z0-9-]{1,60}?)-([0-9]{4}-[0-9]{2}-q[1-4])-([a-z0-9-]{1,60}?)-v([0-9]{1,4})(?![0-9]).*",
          Pattern.DOTALL);

  private final OwnCollaboration own;
  private final Arrival arrival;
  private final Findings findings;

  FormCheck(OwnCollaboration own, Arrival arrival, Findings findings) {
    this.own = own;
    this.arrival = arrival;
    this.findings = findings;
  }

  /** Once the file has been read. */
  void check() {
    Optional<FormStamp> stamp =
        arrival.original().format() == FileFormat.CSV
            ? Optional.empty()
            : FormStamps.of(arrival.original().file());
    stamp.ifPresentOrElse(
        found -> compare(found, false),
        () -> named(arrival.request().filename()).ifPresent(found -> compare(found, true)));
  }

  /** People name files in the same way: it is a form's only where the region knows the names. */
  private Optional<FormStamp> named(String filename) {
    Matcher name = NAME.matcher(filename.toLowerCase(Locale.ROOT));
    if (!name.matches() || own.region().collaboration(name.group(1)).isEmpty()) {
      return Optional.empty();
    }
    return own.region()
        .force(name.group(3))
        .map(Force::code)
        .or(() -> own.region().collaboration(name.group(3)).map(Collaboration::slug))
        .map(supplier ->
            new FormStamp(
                Integer.parseInt(name.group(4)),
                name.group(1),
                name.group(2).toUpperCase(Locale.ROOT),
                supplier,
                ""));
  }

  private void compare(FormStamp form, boolean byName) {
    if (!form.collaboration().equalsIgnoreCase(own.slug())) {
      findings.add(
          Finding.warning(
              0,
              "",
              "TEMPLATE_OF_ANOTHER_COLLABORATION",
              told(byName)
                  + "the form of "
                  + own.region()
                      .collaboration(form.collaboration())
                      .map(Collaboration::shortName)
                      .orElseGet(() -> "'" + Shown.of(form.collaboration()) + "'")
                  + ", and it was sent to "
                  + own.collaboration().shortName()
                  + ".",
              "Check whom the figures are for."));
      return;
    }
    if (!form.supplier().equalsIgnoreCase(arrival.supplier().code())) {
      findings.add(ofAnotherSupplier(form, byName));
    }
    if (!form.quarter().equalsIgnoreCase(arrival.request().quarter().id())) {
      findings.add(
          Finding.warning(
              0,
              "",
              "TEMPLATE_OF_ANOTHER_QUARTER",
              told(byName)
                  + "the form for "
                  + label(form.quarter())
                  + "; it was read as the return for "
                  + arrival.request().quarter().label()
                  + ".",
              "Check the periods. The form for the quarter itself asks for what is owed then, and"
                  + " shows what was sent before."));
    }
    compareVersion(form.version(), byName);
  }

  private Finding ofAnotherSupplier(FormStamp form, boolean byName) {
    String name = arrival.supplier().name();
    return Finding.error(
        0,
        "",
        "TEMPLATE_OF_ANOTHER_SUPPLIER",
        told(byName)
            + "the form of "
            + own.region()
                .force(form.supplier())
                .map(Force::name)
                .orElseGet(() -> "'" + Shown.of(form.supplier()) + "'")
            + ", and figures of "
            + name
            + " are sent.",
        byName
            ? "Send the file of " + name + ", or give this one another name if it is that."
            : "Fill in the form of " + name + ": copy the values into it if they are its own.");
  }

  private void compareVersion(int version, boolean byName) {
    if (version < FormStamp.CURRENT_VERSION) {
      findings.add(
          Finding.info(
              0,
              "",
              "TEMPLATE_VERSION_OLD",
              told(byName)
                  + "version "
                  + version
                  + " of the form, and version "
                  + FormStamp.CURRENT_VERSION
                  + " is given out now. It was read all the same."));
    } else if (version > FormStamp.CURRENT_VERSION) {
      findings.add(
          Finding.warning(
              0,
              "",
              "TEMPLATE_VERSION_UNKNOWN",
              told(byName)
                  + "version "
                  + version
                  + " of the form, which is not known here: version "
                  + FormStamp.CURRENT_VERSION
                  + " is. It was read as that.",
              "Check that every figure arrived as you meant it."));
    }
  }

  private static String told(boolean byName) {
    return byName ? "By its name this is " : "This is ";
  }

  private static String label(String quarter) {
    try {
      return Periods.parse(quarter).label();
    } catch (InvalidPeriodException unknown) {
      return quarter;
    }
  }
}
