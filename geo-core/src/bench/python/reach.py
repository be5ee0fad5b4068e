#!/usr/bin/env python3
"""scipy as a rival of org.jieming.reach: nearest site, floating catchments, and what would be if one site moved.

  reach.py --version            versions of numpy and scipy
  reach.py TASK FOLDER RUNS [ARGUMENT]

FOLDER holds arrays of little-endian doubles: demand.f64 and sites.f64 (longitude, latitude in degrees), people.f64, supply.f64,
moves.f64 (number of the site, longitude, latitude). TASK is

  nearest          metres from every point to its nearest site
  nearest-plane    the same on a plane of two dimensions, which is quicker and up to some per cent wrong
  e2sfca           what each point has a person within ARGUMENT metres, weighted as by Dai (2010)
  moved            for each move, metres from every point to its nearest site if that one had moved: asked anew

The result is written to result.f64. Printed are the seconds of the first run and the median of all.
"""
import math
import os
import statistics
import sys
import time

import numpy as np
import scipy
from scipy.spatial import cKDTree

RADIUS = 6371008.8


def read(folder, name):
    return np.fromfile(os.path.join(folder, name + ".f64"), "<f8")


def space(degrees):
    """Geocentric coordinates on the CGCS2000 ellipsoid, in metres."""
    axis, flattening = 6378137.0, 1 / 298.257222101
    square = flattening * (2 - flattening)
    lon, lat = np.radians(degrees.reshape(-1, 2)).T
    normal = axis / np.sqrt(1 - square * np.sin(lat) ** 2)
    return np.stack(
        [normal * np.cos(lat) * np.cos(lon), normal * np.cos(lat) * np.sin(lon), normal * (1 - square) * np.sin(lat)], 1
    )


def plane(degrees, middle):
    lon, lat = np.radians(degrees.reshape(-1, 2)).T
    return np.stack([RADIUS * math.cos(math.radians(middle)) * lon, RADIUS * lat], 1)


def arc(chord):
    return 2 * RADIUS * np.arcsin(np.minimum(1, chord / (2 * RADIUS)))


def nearest(demand, sites):
    return lambda: arc(cKDTree(sites).query(demand)[0])


def flat(demand, sites):
    return lambda: cKDTree(sites).query(demand)[0]


def catchment(demand, people, sites, supply, reach):
    edge = math.exp(-0.5)

    def shares():
        chord = 2 * RADIUS * math.sin((reach + 0.001) / (2 * RADIUS))
        pairs = cKDTree(sites).sparse_distance_matrix(cKDTree(demand), chord, output_type="coo_matrix")
        weight = np.maximum(0, (np.exp(-0.5 * (arc(pairs.data) / reach) ** 2) - edge) / (1 - edge))
        wanted = np.bincount(pairs.row, weight * people[pairs.col], len(sites))
        ratio = np.divide(supply, wanted, out=np.zeros(len(sites)), where=wanted > 0)
        return np.bincount(pairs.col, weight * ratio[pairs.row], len(demand))

    return shares


def moved(demand, sites, moves):
    places = iter([(int(number), space(np.array([lon, lat]))) for number, lon, lat in moves.reshape(-1, 3)])

    def ask():
        number, place = next(places)
        return arc(cKDTree(np.concatenate([np.delete(sites, number, 0), place])).query(demand)[0])

    return ask


def measured(work, runs):
    seconds, results = [], []
    for _ in range(runs):
        start = time.perf_counter()
        results.append(work())
        seconds.append(time.perf_counter() - start)
    print(repr(seconds[0]), repr(statistics.median(seconds)))
    return results


def main():
    if sys.argv[1] == "--version":
        print("scipy", scipy.__version__, "numpy", np.__version__)
        return
    task, folder, runs = sys.argv[1], sys.argv[2], int(sys.argv[3])
    demand, sites = read(folder, "demand"), read(folder, "sites")
    if task == "nearest":
        result = measured(nearest(space(demand), space(sites)), runs)[-1]
    elif task == "nearest-plane":
        middle = float(np.mean(sites[1::2]))
        result = measured(flat(plane(demand, middle), plane(sites, middle)), runs)[-1]
    elif task == "e2sfca":
        work = catchment(
            space(demand), read(folder, "people"), space(sites), read(folder, "supply"), float(sys.argv[4])
        )
        result = measured(work, runs)[-1]
    elif task == "moved":
        result = np.concatenate(measured(moved(space(demand), space(sites), read(folder, "moves")), runs))
    else:
        sys.exit("no such task: " + task)
    np.asarray(result, "<f8").tofile(os.path.join(folder, "result.f64"))


main()
