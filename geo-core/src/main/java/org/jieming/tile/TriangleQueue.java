package org.jieming.tile;

import java.util.Arrays;

/** Numbers 0 to n - 1 by area, the smallest first and equal areas by number; an area can be changed. A binary heap. */
final class TriangleQueue {
    private static final int ABSENT = -1;

    private double[] areas = new double[0];
    private int[] heap = new int[0];
    private int[] places = new int[0];
    private int size;
    private double polledArea;

    void start(int count) {
        if (areas.length < count) {
            areas = new double[count * 2];
            heap = new int[count * 2];
            places = new int[count * 2];
        }
        Arrays.fill(places, 0, count, ABSENT);
        size = 0;
    }

    boolean isEmpty() {
        return size == 0;
    }

    double polledArea() {
        return polledArea;
    }

    void put(int number, double area) {
        areas[number] = area;
        if (places[number] == ABSENT) {
            set(size++, number);
        }
        up(places[number]);
        down(places[number]);
    }

    void drop(int number) {
        int place = places[number];
        if (place == ABSENT) {
            return;
        }
        places[number] = ABSENT;
        int last = heap[--size];
        if (last != number) {
            set(place, last);
            up(place);
            down(places[last]);
        }
    }

    int poll() {
        int first = heap[0];
        polledArea = areas[first];
        drop(first);
        return first;
    }

    private void up(int start) {
        int place = start;
        int number = heap[place];
        while (place > 0 && precedes(number, heap[(place - 1) / 2])) {
            set(place, heap[(place - 1) / 2]);
            place = (place - 1) / 2;
        }
        set(place, number);
    }

    private void down(int start) {
        int place = start;
        int number = heap[place];
        while (2 * place + 1 < size) {
            int child = 2 * place + 1;
            if (child + 1 < size && precedes(heap[child + 1], heap[child])) {
                child++;
            }
            if (!precedes(heap[child], number)) {
                break;
            }
            set(place, heap[child]);
            place = child;
        }
        set(place, number);
    }

    private boolean precedes(int a, int b) {
        return areas[a] != areas[b] ? areas[a] < areas[b] : a < b;
    }

    private void set(int place, int number) {
        heap[place] = number;
        places[number] = place;
    }
}
