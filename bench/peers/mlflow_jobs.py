"""Does registry work with MLflow's own client and prints the time of each job in milliseconds, as one JSON object.

    mlflow_jobs.py fill URI VERSIONS         lays out models of ten versions each, with a champion and tags
    mlflow_jobs.py measure URI VERSIONS RUN  times get by alias, search, create version and set alias
    mlflow_jobs.py get URI NAME ALIAS        what a cold command would do: one lookup
    mlflow_jobs.py search URI                the same for a search
"""

import json
import sys
import time

from mlflow import MlflowClient

per_model = 10
rounds = 20
query = "tags.domain = 'speech' AND tags.framework = 'onnx'"


def name_of(index):
    return f"model-{index:05d}"


def fill(client, versions):
    for index in range(versions // per_model):
        name = name_of(index)
        client.create_registered_model(name)
        for number in range(per_model):
            tags = {"domain": "speech" if index % 8 == 0 else "vision", "framework": "onnx"}
            client.create_model_version(name, f"s3://bucket/{name}/{number}", tags=tags)
        client.set_registered_model_alias(name, "champion", "9")


def times(job):
    samples = []
    for turn in range(rounds + 1):
        started = time.perf_counter()
        job(turn)
        samples.append((time.perf_counter() - started) * 1000)
    return samples[1:]


def measure(client, versions, run):
    models = versions // per_model
    model = lambda turn: name_of(turn % models)
    create = lambda turn: client.create_model_version(model(turn), f"s3://bucket/{run}/{turn}", tags={"domain": "x"})
    return {
        "get by alias": times(lambda turn: client.get_model_version_by_alias(model(turn), "champion")),
        "search": times(lambda turn: client.search_model_versions(query, max_results=50)),
        "create version": times(create),
        "set alias": times(lambda turn: client.set_registered_model_alias(model(turn), "champion", str(1 + turn % 9))),
    }


def main(verb, uri, *rest):
    client = MlflowClient(tracking_uri=uri, registry_uri=uri)
    if verb == "fill":
        fill(client, int(rest[0]))
    elif verb == "measure":
        print(json.dumps(measure(client, int(rest[0]), rest[1])))
    elif verb == "get":
        print(client.get_model_version_by_alias(rest[0], rest[1]).version)
    elif verb == "search":
        print(len(client.search_model_versions(query, max_results=50)))


main(*sys.argv[1:])
