import com.adobe.epubcheck.tool.EpubChecker;
import java.io.File;
import java.util.Arrays;

/**
 * Runs EPUBCheck over every book of a folder in one virtual machine, because a new one for each takes seconds.
 *
 * {@code java -cp epubcheck.jar CheckBooks.java FOLDER} writes {@code name.epub.json} beside each {@code name.epub}.
 */
public class CheckBooks {
  public static void main(String[] folder) {
    File[] books = new File(folder[0]).listFiles((in, name) -> name.endsWith(".epub"));
    Arrays.sort(books);
    for (File book : books) new EpubChecker().run(new String[] {book.getPath(), "--json", book.getPath() + ".json"});
  }
}
