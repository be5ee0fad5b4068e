package org.jieming.search;

import java.util.Arrays;

/** The numbers of a stretch of an array, smallest first, found as they are asked for: each costs O(log k) when k were given. */
final class Rising {
    /** Up to here sorting is quicker than looking for minima. */
    private static final int FEW = 16;

    private static final int[] NONE = {};

    private final int[] numbers;
    private final Minima minima;
    /** Of few numbers all, sorted; else a heap of stretches: index of the minimum, beginning, end. */
    private int[] heap;

    private int size;
    private int given;
    private final boolean few;

    Rising(int[] numbers, Minima minima, int from, int to) {
        this.numbers = numbers;
        this.minima = minima;
        this.few = to - from <= FEW;
        if (from >= to) {
            heap = NONE;
        } else if (few) {
            heap = Arrays.copyOfRange(numbers, from, to);
            Arrays.sort(heap);
            size = heap.length;
        } else {
            heap = new int[3 * 2 * FEW];
            push(from, to);
        }
    }

    /** The next number, or −1. */
    int next() {
        if (few) {
            return given < size ? heap[given++] : -1;
        }
        if (size == 0) {
            return -1;
        }
        int at = heap[0];
        int from = heap[1];
        int to = heap[2];
        pop();
        push(from, at);
        push(at + 1, to);
        return numbers[at];
    }

    private void push(int from, int to) {
        if (from >= to) {
            return;
        }
        if (3 * size + 3 > heap.length) {
            heap = Arrays.copyOf(heap, 2 * heap.length);
        }
        int at = minima.least(from, to);
        int slot = size++;
        while (slot > 0 && numbers[heap[3 * ((slot - 1) / 2)]] > numbers[at]) {
            move((slot - 1) / 2, slot);
            slot = (slot - 1) / 2;
        }
        put(slot, at, from, to);
    }

    private void pop() {
        size--;
        int at = heap[3 * size];
        int from = heap[3 * size + 1];
        int to = heap[3 * size + 2];
        int slot = 0;
        for (int child = 1; child < size; child = 2 * slot + 1) {
            if (child + 1 < size && numbers[heap[3 * child + 3]] < numbers[heap[3 * child]]) {
                child++;
            }
            if (numbers[heap[3 * child]] >= numbers[at]) {
                break;
            }
            move(child, slot);
            slot = child;
        }
        put(slot, at, from, to);
    }

    private void move(int from, int to) {
        System.arraycopy(heap, 3 * from, heap, 3 * to, 3);
    }

    private void put(int slot, int at, int from, int to) {
        heap[3 * slot] = at;
        heap[3 * slot + 1] = from;
        heap[3 * slot + 2] = to;
    }
}
