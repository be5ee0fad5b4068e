package org.jieming.api.resource;

import java.io.StringReader;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.PriorityQueue;
import java.util.Set;
import javax.xml.parsers.DocumentBuilderFactory;
import org.jieming.shape.Geodesy;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;
import org.xml.sax.InputSource;

/** Streets of a raw OpenStreetMap document and the ways along them (Dijkstra 1959), by code that shares nothing with what it checks. */
final class RawStreets {
    private static final Set<String> NOT_WALKED =
            Set.of("motorway", "motorway_link", "construction", "proposed", "busway", "bus_guideway", "raceway");
    private static final Set<String> LET_IN = Set.of("yes", "designated", "official", "permissive");
    private static final Set<String> KEPT_OUT = Set.of("no", "private");

    private static final Set<String> WALLS = Set.of("fence", "wall", "hedge");

    private final Map<String, double[]> nodes = new HashMap<>();
    private final Set<String> shut = new HashSet<>();
    private final List<String[]> pieces = new ArrayList<>();
    private final Map<String, Map<String, Double>> next = new HashMap<>();

    /** A place where one comes onto a piece of street. */
    private record Place(String from, String to, double[] at, double aside) {}

    RawStreets(String osm) throws Exception {
        Document document =
                DocumentBuilderFactory.newInstance().newDocumentBuilder().parse(new InputSource(new StringReader(osm)));
        NodeList all = document.getElementsByTagName("node");
        for (int i = 0; i < all.getLength(); i++) {
            Element node = (Element) all.item(i);
            nodes.put(node.getAttribute("id"), new double[] {
                Double.parseDouble(node.getAttribute("lon")), Double.parseDouble(node.getAttribute("lat"))
            });
            if (isShut(tags(node))) {
                shut.add(node.getAttribute("id"));
            }
        }
        NodeList ways = document.getElementsByTagName("way");
        for (int i = 0; i < ways.getLength(); i++) {
            add((Element) ways.item(i));
        }
    }

    /** How many nodes let nobody through. */
    int shut() {
        return shut.size();
    }

    private static Map<String, String> tags(Element element) {
        Map<String, String> tags = new HashMap<>();
        NodeList said = element.getElementsByTagName("tag");
        for (int i = 0; i < said.getLength(); i++) {
            tags.put(((Element) said.item(i)).getAttribute("k"), ((Element) said.item(i)).getAttribute("v"));
        }
        return tags;
    }

    private static boolean isShut(Map<String, String> tags) {
        String barrier = tags.getOrDefault("barrier", "");
        String foot = tags.getOrDefault("foot", "");
        String access = tags.getOrDefault("access", "");
        if (barrier.isEmpty() || LET_IN.contains(foot)) {
            return false;
        }
        boolean locked = tags.getOrDefault("locked", "").equals("yes") && foot.isEmpty();
        return locked
                || KEPT_OUT.contains(foot)
                || KEPT_OUT.contains(access)
                || WALLS.contains(barrier) && !LET_IN.contains(access);
    }

    /** At a node that is shut every piece of street has an end of its own. */
    private String end(String node) {
        if (!shut.contains(node)) {
            return node;
        }
        String own = node + "#" + pieces.size();
        nodes.put(own, nodes.get(node));
        return own;
    }

    private void add(Element way) {
        Map<String, String> tags = tags(way);
        NodeList bends = way.getElementsByTagName("nd");
        for (int i = 1; isWalked(tags) && i < bends.getLength(); i++) {
            String from = ((Element) bends.item(i - 1)).getAttribute("ref");
            String to = ((Element) bends.item(i)).getAttribute("ref");
            if (nodes.containsKey(from) && nodes.containsKey(to) && metres(nodes.get(from), nodes.get(to)) > 0) {
                from = end(from);
                to = end(to);
                pieces.add(new String[] {from, to});
                next.computeIfAbsent(from, none -> new HashMap<>()).put(to, metres(nodes.get(from), nodes.get(to)));
                next.computeIfAbsent(to, none -> new HashMap<>()).put(from, metres(nodes.get(from), nodes.get(to)));
            }
        }
    }

    private static boolean isWalked(Map<String, String> tags) {
        String foot = tags.getOrDefault("foot", "");
        boolean keptOut = KEPT_OUT.contains(foot) || KEPT_OUT.contains(tags.getOrDefault("access", ""));
        String street = tags.getOrDefault("highway", "");
        return !street.isEmpty() && (LET_IN.contains(foot) || !keptOut && !NOT_WALKED.contains(street));
    }

    /** The way from the nearest street of one place to the nearest street of another, with the straight ways to them. */
    double way(double[] here, double[] there) {
        Place start = enter(here);
        Place end = enter(there);
        Map<String, Double> reached = new HashMap<>();
        PriorityQueue<Map.Entry<String, Double>> open =
                new PriorityQueue<>(Comparator.comparingDouble(Map.Entry::getValue));
        open.add(Map.entry(start.from, start.aside + metres(start.at, nodes.get(start.from))));
        open.add(Map.entry(start.to, start.aside + metres(start.at, nodes.get(start.to))));
        while (!open.isEmpty()) {
            Map.Entry<String, Double> now = open.poll();
            if (reached.putIfAbsent(now.getKey(), now.getValue()) == null) {
                next.get(now.getKey()).forEach((to, length) -> open.add(Map.entry(to, now.getValue() + length)));
            }
        }
        double far = Double.POSITIVE_INFINITY;
        double way = Math.min(
                reached.getOrDefault(end.from, far) + metres(nodes.get(end.from), end.at),
                reached.getOrDefault(end.to, far) + metres(nodes.get(end.to), end.at));
        boolean same = start.from.equals(end.from) && start.to.equals(end.to);
        way = same ? Math.min(way, start.aside + metres(start.at, end.at)) : way;
        double straight = metres(here, there);
        return straight <= start.aside + end.aside ? Math.min(straight, way + end.aside) : way + end.aside;
    }

    private Place enter(double[] point) {
        double east = metres(point, new double[] {point[0] + 0.001, point[1]});
        double north = metres(point, new double[] {point[0], point[1] + 0.001});
        Place best = null;
        double least = Double.POSITIVE_INFINITY;
        for (String[] piece : pieces) {
            double[] from = nodes.get(piece[0]);
            double[] to = nodes.get(piece[1]);
            double x = (to[0] - from[0]) * east;
            double y = (to[1] - from[1]) * north;
            double along = ((point[0] - from[0]) * east * x + (point[1] - from[1]) * north * y) / (x * x + y * y);
            double share = Math.max(0, Math.min(1, along));
            double[] foot = {from[0] + share * (to[0] - from[0]), from[1] + share * (to[1] - from[1])};
            double aside = Math.hypot((foot[0] - point[0]) * east, (foot[1] - point[1]) * north);
            if (aside < least) {
                least = aside;
                best = new Place(piece[0], piece[1], foot, metres(point, foot));
            }
        }
        return best;
    }

    private static double metres(double[] here, double[] there) {
        return Geodesy.distance(here[0], here[1], there[0], there[1]).value();
    }
}
