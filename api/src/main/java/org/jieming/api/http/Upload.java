package org.jieming.api.http;

import jakarta.servlet.MultipartConfigElement;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.Part;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jieming.language.Bilingual;
import org.jieming.language.Malformed;

/**
 * A file received, straight to disk: as a field of a form or as the whole body. The parts of a shapefile may come as
 * several fields; on disk they get one stem.
 *
 * @param file where it is
 * @param name what its sender calls it
 * @param fields the other fields of the form, or the query parameters
 */
public record Upload(Path file, String name, Map<String, String> fields) {
    private static final String MULTIPART_CONFIG = "org.eclipse.jetty.multipartConfig";
    private static final int FIELD_BYTES = 64 << 10;
    private static final Pattern CHARSET = Pattern.compile("charset\\s*=\\s*\"?([^\";]+)", Pattern.CASE_INSENSITIVE);

    /**
     * Receives a file into a folder.
     *
     * @param most bytes it may have
     * @throws Problem 413 when it has more
     * @throws Malformed when there is no file, or the form is cut off
     */
    public static Upload receive(Request request, Path folder, long most) throws IOException {
        HttpServletRequest servlet = request.context().req();
        if (servlet.getContentLengthLong() > most + FIELD_BYTES) {
            throw tooLarge(most);
        }
        String type = servlet.getContentType() == null ? "" : servlet.getContentType();
        return type.toLowerCase(Locale.ROOT).startsWith(Media.FORM.type())
                ? form(request, servlet, folder, most)
                : body(request, servlet, type, folder, most);
    }

    private static Upload body(Request request, HttpServletRequest servlet, String type, Path folder, long most)
            throws IOException {
        String name = request.parameter("name")
                .or(() -> request.header("Content-Disposition").flatMap(FileName::disposed))
                .map(FileName::shown)
                .orElse("upload");
        Path file = folder.resolve("upload" + FileName.extension(name));
        try (InputStream in = servlet.getInputStream()) {
            copy(in, file, most);
        }
        Map<String, String> fields = new LinkedHashMap<>(request.parameters());
        Matcher charset = CHARSET.matcher(type);
        if (charset.find() && type.startsWith("text/")) {
            fields.putIfAbsent("encoding", charset.group(1).strip());
        }
        return new Upload(file, name, fields);
    }

    private static Upload form(Request request, HttpServletRequest servlet, Path folder, long most) throws IOException {
        servlet.setAttribute(
                MULTIPART_CONFIG, new MultipartConfigElement(folder.toString(), most, most + FIELD_BYTES, FIELD_BYTES));
        Map<String, String> fields = new LinkedHashMap<>(request.parameters());
        Map<String, Path> files = new LinkedHashMap<>();
        for (Part part : parts(servlet, most)) {
            if (part.getSubmittedFileName() == null) {
                fields.put(part.getName(), text(part));
            } else if (part.getSize() > 0 || !part.getSubmittedFileName().isEmpty()) {
                String name = FileName.shown(part.getSubmittedFileName());
                Path file = folder.resolve("upload" + FileName.extension(name));
                if (files.containsValue(file)) {
                    throw new Malformed("file", name, Bilingual.of("一次只导入一个文件", "one file at a time is imported"));
                }
                try (InputStream in = part.getInputStream()) {
                    copy(in, file, most);
                }
                part.delete();
                files.put(name, file);
            }
        }
        return chosen(files, fields);
    }

    private static Iterable<Part> parts(HttpServletRequest servlet, long most) throws IOException {
        try {
            return servlet.getParts();
        } catch (ServletException | IllegalStateException | IOException refused) {
            if (refused instanceof IllegalStateException || said(refused).contains("exceed")) {
                throw tooLarge(most);
            }
            if (said(refused).contains("No space left")) {
                throw notKept();
            }
            throw new Malformed(
                    "body",
                    servlet.getContentType(),
                    Bilingual.of("表单不完整,请重新上传", "the form is not whole; send it again"));
        }
    }

    private static String said(Throwable refused) {
        StringBuilder said = new StringBuilder();
        for (Throwable each = refused; each != null; each = each.getCause()) {
            said.append(each.getMessage()).append(' ');
        }
        return said.toString();
    }

    private static Upload chosen(Map<String, Path> files, Map<String, String> fields) {
        Map.Entry<String, Path> chosen = files.entrySet().stream()
                .filter(each -> each.getKey().toLowerCase(Locale.ROOT).endsWith(".shp"))
                .findFirst()
                .or(() -> files.entrySet().stream().findFirst())
                .orElseThrow(() -> new Malformed(
                        "file", "", Bilingual.of("表单中没有文件;字段名为 file", "the form has no file; its field is 'file'")));
        return new Upload(chosen.getValue(), chosen.getKey(), fields);
    }

    private static void copy(InputStream in, Path file, long most) throws IOException {
        byte[] buffer = new byte[1 << 16];
        long bytes = 0;
        try (OutputStream out = Files.newOutputStream(file)) {
            for (int read = in.read(buffer); read >= 0; read = in.read(buffer)) {
                bytes += read;
                if (bytes > most) {
                    throw tooLarge(most);
                }
                keep(out, buffer, read);
            }
        }
    }

    private static void keep(OutputStream out, byte[] bytes, int length) {
        try {
            out.write(bytes, 0, length);
        } catch (IOException full) {
            throw notKept();
        }
    }

    /** There is no place for a file that is received: a folder that is gone, a disk that is full. */
    public static Problem notKept() {
        return Problem.of(
                        ProblemType.STORE_UNAVAILABLE,
                        "服务器没有地方存放收到的文件(临时文件夹所在磁盘可能已满),请告知管理员",
                        "The server has no place for the file it receives (the disk of its temporary folder may be full); tell"
                                + " the administrator")
                .header("Retry-After", "60");
    }

    private static String text(Part part) throws IOException {
        try (InputStream in = part.getInputStream()) {
            return new String(in.readNBytes(FIELD_BYTES), StandardCharsets.UTF_8).strip();
        }
    }

    private static Problem tooLarge(long most) {
        return Problem.of(
                        ProblemType.TOO_LARGE,
                        Bilingual.format(
                                "文件最大 %d MiB;请压缩或拆分后再传;待导入的文件也可用命令行 import",
                                "a file may have %d MiB; make it smaller or split it, or import it on the command line",
                                most >> 20))
                .about("file", "");
    }
}
