import com.adobe.epubcheck.api.EpubCheck;
import com.adobe.epubcheck.util.DefaultReportImpl;
import java.io.File;
import java.io.OutputStream;
import java.io.PrintStream;

/** Prints what EPUBCheck finds in e-books, and exits with 1 if it is an error or a warning. */
public class Validate {
  public static void main(String[] files) {
    // Its own libraries complain about their style sheets there; what it finds comes by standard output too.
    System.setErr(new PrintStream(OutputStream.nullOutputStream()));
    int wrong = 0;
    for (String file : files) {
      StringBuilder said = new StringBuilder();
      DefaultReportImpl report =
          new DefaultReportImpl(file) {
            @Override
            public void message(
                com.adobe.epubcheck.messages.Message message,
                com.adobe.epubcheck.api.EPUBLocation location,
                Object... args) {
              super.message(message, location, args);
              said.append("  ").append(message.getID()).append(' ').append(location).append(' ');
              said.append(message.getMessage(args)).append('\n');
            }
          };
      new EpubCheck(new File(file), report).doValidate();
      int found = report.getFatalErrorCount() + report.getErrorCount() + report.getWarningCount();
      System.out.println(new File(file).getName() + ": " + (found == 0 ? "valid" : found + " problems\n" + said));
      wrong += found;
    }
    System.out.println(wrong + " problems in " + files.length + " e-books");
    System.exit(wrong == 0 ? 0 : 1);
  }
}
