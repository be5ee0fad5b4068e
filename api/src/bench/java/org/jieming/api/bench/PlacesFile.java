package org.jieming.api.bench;

import java.io.BufferedWriter;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Random;

/** A CSV of places as a bureau would hand it in: drawn, the same for the same number. */
final class PlacesFile {
    static final double WEST = 117;
    static final double SOUTH = 30;
    static final double SIDE = 3;

    private PlacesFile() {}

    static Path write(Path folder, int places) throws IOException {
        Path file = folder.resolve("places.csv");
        Random random = new Random(places);
        try (BufferedWriter out = Files.newBufferedWriter(file)) {
            out.write("标准名称,地名代码,地名种类,罗马字母拼音,类别代码,经度,纬度,资料来源及出处\n");
            for (int i = 0; i < places; i++) {
                out.write(String.format(
                        Locale.ROOT,
                        "测试%d村,340207101222%08d,K3,Ceshi %d Cun,22200,%.6f,%.6f,bench\n",
                        i,
                        i,
                        i,
                        WEST + random.nextDouble() * SIDE,
                        SOUTH + random.nextDouble() * SIDE));
            }
        }
        return file;
    }
}
