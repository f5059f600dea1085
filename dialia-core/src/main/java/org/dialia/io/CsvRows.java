package org.dialia.io;

import java.io.BufferedReader;
import java.io.FilterReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.PushbackInputStream;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Iterator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;

/** The rows of a table, one at a time, numbered as a spreadsheet does. */
final class CsvRows implements AutoCloseable {

  /** The encodings that can be declared. */
  static final List<String> ENCODINGS =
      List.of("utf-8", "utf-16", "windows-1252", "iso-8859-1", "iso-8859-15");

  private static final String SEPARATORS = ",;\t|";
  private static final String SEP = "sep=";

  /** Characters that the row of headers is looked for in, to see what separates its cells. */
  private static final int AHEAD = 64 * 1024;

  private final CSVParser parser;
  private final Iterator<CSVRecord> records;
  private final RowBound bound;
  private final Charset charset;
  private final char delimiter;

  private CsvRows(BufferedReader reader, Charset charset, char delimiter) throws IOException {
    this.charset = charset;
    this.delimiter = delimiter;
    bound = new RowBound(reader);
    parser =
        CSVParser.builder()
            .setReader(bound)
            .setFormat(
                CSVFormat.RFC4180
                    .builder()
                    .setDelimiter(delimiter)
                    .setIgnoreEmptyLines(false)
                    .get())
            .get();
    records = parser.iterator();
  }

  /**
   * A row.
   *
   * @param number its number, from 1
   */
  record Row(int number, List<String> cells) {

    /** A cell by its place from 0; empty where the row ends before it. */
    String cell(int place) {
      return place < cells.size() ? cells.get(place) : "";
    }

    /** Whether nothing is written in it. */
    boolean isBlank() {
      return cells.stream().allMatch(cell -> Folding.fold(cell).isEmpty());
    }
  }

  /**
   * Opens a table.
   *
   * @param encoding one of {@link #ENCODINGS}; empty to go by the byte order mark, else UTF-8
   * @param delimiter what separates cells; empty to go by the row of the headers
   * @param headerRow the row of the headers, from 1; the first one where it is less
   * @throws IOException when it cannot be read; of its encoding, when it does not begin in it
   */
  static CsvRows open(Input input, String encoding, Optional<Character> delimiter, int headerRow)
      throws IOException {
    PushbackInputStream in = new PushbackInputStream(input.open(), 3);
    try {
      Charset marked = mark(in);
      // A declared encoding holds, even where a mark says otherwise; that of UTF-16 tells its
      // order.
      boolean byMark =
          encoding.isEmpty()
              || (encoding.equals("utf-16") && !marked.equals(StandardCharsets.UTF_8));
      Charset charset = byMark ? marked : Charset.forName(encoding);
      BufferedReader reader = new BufferedReader(decoded(in, charset), AHEAD);
      Optional<Character> said = said(reader);
      char separator =
          delimiter
              .or(() -> said)
              .orElse(
                  delimiter.isEmpty() && said.isEmpty()
                      ? guess(reader, Math.max(headerRow, 1))
                      : ',');
      return new CsvRows(reader, charset, separator);
    } catch (IOException early) {
      in.close();
      throw early;
    }
  }

  private static Reader decoded(InputStream in, Charset charset) {
    // Of the encodings of one byte a character some bytes mean nothing: those come through as
    // U+FFFD and are counted. In the others a bad byte shows that the encoding is another one.
    return charset.name().startsWith("UTF")
        ? new StrictReader(in, charset)
        : new InputStreamReader(in, charset);
  }

  /** The encoding that a byte order mark tells, which is passed over; UTF-8 without one. */
  private static Charset mark(PushbackInputStream in) throws IOException {
    byte[] head = in.readNBytes(3);
    int length = 0;
    Charset charset = StandardCharsets.UTF_8;
    if (head.length == 3
        && head[0] == (byte) 0xEF
        && head[1] == (byte) 0xBB
        && head[2] == (byte) 0xBF) {
      length = 3;
    } else if (head.length >= 2 && head[0] == (byte) 0xFF && head[1] == (byte) 0xFE) {
      length = 2;
      charset = StandardCharsets.UTF_16LE;
    } else if (head.length >= 2 && head[0] == (byte) 0xFE && head[1] == (byte) 0xFF) {
      length = 2;
      charset = StandardCharsets.UTF_16BE;
    }
    in.unread(head, length, head.length - length);
    return charset;
  }

  /** What a first line {@code sep=;} says, which spreadsheets read and do not show. */
  private static Optional<Character> said(BufferedReader reader) throws IOException {
    reader.mark(AHEAD);
    char[] head = new char[SEP.length() + 3];
    int length = Math.max(reader.read(head), 0);
    String line = new String(head, 0, length);
    reader.reset();
    if (!line.toLowerCase(Locale.ROOT).startsWith(SEP)
        || length < SEP.length() + 2
        || "\r\n".indexOf(line.charAt(SEP.length() + 1)) < 0) {
      return Optional.empty();
    }
    reader.readLine();
    return Optional.of(line.charAt(SEP.length()));
  }

  /** What stands most often between the headers; a comma where nothing does. */
  private static char guess(BufferedReader reader, int headerRow) throws IOException {
    reader.mark(AHEAD);
    int[] counts = new int[SEPARATORS.length()];
    boolean quoted = false;
    int row = 1;
    int before = 0;
    for (int read = 0; read < AHEAD - 1; read++) {
      int letter = next(reader);
      if (letter < 0) {
        break;
      }
      if (!quoted && (letter == '\r' || (letter == '\n' && before != '\r'))) {
        row++;
        if (row > headerRow) {
          break;
        }
      }
      before = letter;
      quoted ^= letter == '"';
      int known = SEPARATORS.indexOf(letter);
      if (!quoted && known >= 0 && row == headerRow) {
        counts[known]++;
      }
    }
    reader.reset();
    int most = 0;
    for (int i = 1; i < counts.length; i++) {
      most = counts[i] > counts[most] ? i : most;
    }
    return SEPARATORS.charAt(most);
  }

  /** The next character; -1 at the end, and at a bad byte, which is told once it is reached. */
  private static int next(BufferedReader reader) throws IOException {
    try {
      return reader.read();
    } catch (CharacterCodingException told) {
      return -1;
    }
  }

  /** The encoding that it is read in. */
  String encoding() {
    return charset.name().toLowerCase(Locale.ROOT);
  }

  /** What separates its cells. */
  char delimiter() {
    return delimiter;
  }

  /** The number of the row that comes next, from 1; where reading failed, of the one that did. */
  int nextNumber() {
    return (int) parser.getRecordNumber() + 1;
  }

  /**
   * The next row; empty at the end.
   *
   * @throws IOException when what follows has not the form of a table
   */
  Optional<Row> next() throws IOException {
    try {
      bound.startRow();
      if (!records.hasNext()) {
        return Optional.empty();
      }
      CSVRecord row = records.next();
      return Optional.of(new Row((int) row.getRecordNumber(), row.toList()));
    } catch (UncheckedIOException failed) {
      throw failed.getCause();
    }
  }

  @Override
  public void close() {
    try {
      parser.close();
    } catch (IOException ignored) {
      // All that was wanted has been read.
    }
  }

  /** Stops a row that has no end, so that no quote left open fills the memory. */
  private static final class RowBound extends FilterReader {
    private long sinceRow;

    RowBound(Reader reader) {
      super(reader);
    }

    void startRow() {
      sinceRow = 0;
    }

    @Override
    public int read(char[] buffer, int offset, int length) throws IOException {
      int read = super.read(buffer, offset, length);
      sinceRow += Math.max(read, 0);
      if (sinceRow > Utf8.LARGEST) {
        throw new Utf8.TooLargeException();
      }
      return read;
    }
  }
}
