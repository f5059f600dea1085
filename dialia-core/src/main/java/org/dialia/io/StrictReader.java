package org.dialia.io;

import java.io.IOException;
import java.io.InputStream;
import java.io.Reader;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CoderResult;
import java.nio.charset.CodingErrorAction;
import org.jspecify.annotations.Nullable;

/**
 * Reads text in one encoding and no other. Every character before the first bad byte comes through
 * before that is told, of which {@link java.io.InputStreamReader} drops some: so what stands before
 * it is read, and reading stops where it is.
 */
final class StrictReader extends Reader {

  private static final int BUFFER = 8192;

  private final InputStream in;
  private final CharsetDecoder decoder;
  private final ByteBuffer bytes = ByteBuffer.allocate(BUFFER).flip();
  private final CharBuffer text = CharBuffer.allocate(BUFFER).flip();
  private boolean ended;
  private @Nullable CharacterCodingException failure;

  StrictReader(InputStream in, Charset charset) {
    this.in = in;
    this.decoder =
        charset
            .newDecoder()
            .onMalformedInput(CodingErrorAction.REPORT)
            .onUnmappableCharacter(CodingErrorAction.REPORT);
  }

  @Override
  public int read(char[] buffer, int offset, int length) throws IOException {
    while (!text.hasRemaining() && failure == null && !(ended && !bytes.hasRemaining())) {
      decode();
    }
    if (text.hasRemaining()) {
      int read = Math.min(length, text.remaining());
      text.get(buffer, offset, read);
      return read;
    }
    if (failure != null) {
      throw failure;
    }
    return -1;
  }

  private void decode() throws IOException {
    if (!ended) {
      bytes.compact();
      int read = in.read(bytes.array(), bytes.position(), bytes.remaining());
      ended = read < 0;
      bytes.position(bytes.position() + Math.max(read, 0)).flip();
    }
    text.clear();
    CoderResult result = decoder.decode(bytes, text, ended);
    text.flip();
    if (result.isError()) {
      try {
        result.throwException();
      } catch (CharacterCodingException bad) {
        failure = bad;
      }
    }
  }

  @Override
  public void close() throws IOException {
    in.close();
  }
}
