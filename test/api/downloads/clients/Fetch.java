import java.io.InputStream;
import java.net.HttpURLConnection;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;

/** Downloads a file with one of the two clients that every JDK has: `java Fetch.java connection|client URL FILE`. */
public class Fetch {
  public static void main(String[] args) throws Exception {
    URI address = URI.create(args[1]);
    Path file = Path.of(args[2]);
    if (args[0].equals("connection")) {
      HttpURLConnection connection = (HttpURLConnection) address.toURL().openConnection();
      try (InputStream body = connection.getInputStream()) {
        Files.copy(body, file);
      }
    } else {
      HttpClient client = HttpClient.newBuilder().followRedirects(HttpClient.Redirect.NORMAL).build();
      client.send(HttpRequest.newBuilder(address).build(), BodyHandlers.ofFile(file));
    }
  }
}
