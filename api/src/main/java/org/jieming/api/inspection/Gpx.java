package org.jieming.api.inspection;

import java.io.ByteArrayInputStream;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.jieming.inspection.Team;
import org.jieming.inspection.Track;
import org.jieming.language.Bilingual;
import org.jieming.language.Malformed;

/**
 * The trackpoints of a GPX file (Topografix GPX 1.0 and 1.1, always WGS 84). Waypoints and routes are left alone: nobody need
 * have been there. A GPX file tells no accuracy in metres, so its points bear none. Document types are not read.
 */
public final class Gpx {
    private static final String POINT = "trkpt";

    private final List<Track.Point> points = new ArrayList<>();
    private final XMLStreamReader xml;

    private Gpx(XMLStreamReader xml) {
        this.xml = xml;
    }

    /** Reads the trackpoints of a file; throws {@link Malformed} when it is no GPX, or a trackpoint has no time. */
    public static Track read(byte[] file, UUID id, Team team, String author, Instant now) {
        XMLInputFactory factory = XMLInputFactory.newDefaultFactory();
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        try {
            Gpx gpx = new Gpx(factory.createXMLStreamReader(new ByteArrayInputStream(file)));
            // receivers write the time of the satellites
            return new Track(id, team, author, Duration.ZERO, now, gpx.points());
        } catch (XMLStreamException | NumberFormatException | DateTimeException unreadable) {
            throw malformed("", "不是可读的 GPX 文件", "no GPX file that can be read");
        }
    }

    private List<Track.Point> points() throws XMLStreamException {
        while (xml.hasNext()) {
            if (xml.next() == XMLStreamConstants.START_ELEMENT
                    && xml.getLocalName().equals(POINT)) {
                points.add(point());
            }
            if (points.size() > Tracks.MOST_POINTS) {
                throw malformed(
                        "" + points.size(),
                        "最多 " + Tracks.MOST_POINTS + " 个轨迹点,请按天分成多个文件",
                        "at most " + Tracks.MOST_POINTS + " trackpoints are expected; split the file by days");
            }
        }
        return points;
    }

    private Track.Point point() throws XMLStreamException {
        double longitude = degrees("lon");
        double latitude = degrees("lat");
        return new Track.Point(time(), longitude, latitude, Optional.empty());
    }

    private double degrees(String name) {
        return Optional.ofNullable(xml.getAttributeValue(null, name))
                .map(Double::parseDouble)
                .orElseThrow(() -> malformed(name, "轨迹点缺少经纬度", "a trackpoint has no longitude or latitude"));
    }

    /** The time of the trackpoint at hand; reads to its end. */
    private Instant time() throws XMLStreamException {
        Instant time = null;
        while (xml.hasNext()) {
            int event = xml.next();
            if (event == XMLStreamConstants.START_ELEMENT && xml.getLocalName().equals("time")) {
                time = Fields.told(Instant.parse(xml.getElementText().strip()));
            }
            if (event == XMLStreamConstants.END_ELEMENT && xml.getLocalName().equals(POINT)) {
                break;
            }
        }
        if (time == null) {
            throw malformed(
                    "time",
                    "轨迹点没有时间,不能证明踏查(也许是手绘路线)",
                    "a trackpoint has no time, so it proves no walk; perhaps it was drawn");
        }
        return time;
    }

    private static Malformed malformed(String given, String zh, String en) {
        return new Malformed("body", given, Bilingual.of(zh, en));
    }
}
