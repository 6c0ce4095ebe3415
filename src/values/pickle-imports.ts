/* What torch, numpy and the containers of Python need to rebuild data, none of which does more than that. */
const harmless: ReadonlySet<string> = new Set([
  ...[
    "_rebuild_tensor",
    "_rebuild_tensor_v2",
    "_rebuild_tensor_v3",
    "_rebuild_parameter",
    "_rebuild_parameter_with_state",
    "_rebuild_sparse_tensor",
    "_rebuild_sparse_csr_tensor",
    "_rebuild_nested_tensor",
    "_rebuild_qtensor",
    "_rebuild_meta_tensor_no_storage",
  ].map((name) => `torch._utils.${name}`),
  "torch._tensor._rebuild_from_type_v2",
  "torch.Size",
  "torch.Tensor",
  "torch.device",
  "torch.nn.parameter.Parameter",
  "torch.serialization._get_layout",
  "torch.storage.TypedStorage",
  "torch.storage.UntypedStorage",
  "torch.per_tensor_affine",
  "torch.per_channel_affine",
  "torch.strided",
  "torch.contiguous_format",
  ...["build_intlist", "build_doublelist", "build_boollist", "build_tensorlist", "build_tensor_from_id"].map(
    (name) => `torch.jit._pickle.${name}`,
  ),
  "torch.jit._pickle.restore_type_tag",
  "collections.OrderedDict",
  "collections.Counter",
  "copyreg._reconstructor",
  "copy_reg._reconstructor",
  "_codecs.encode",
  ...["multiarray._reconstruct", "multiarray.scalar", "numeric._frombuffer"].flatMap((name) => [
    `numpy.core.${name}`,
    `numpy._core.${name}`,
  ]),
  "numpy.ndarray",
  "numpy.dtype",
  ...[
    "object",
    "set",
    "frozenset",
    "list",
    "dict",
    "tuple",
    "int",
    "float",
    "complex",
    "bool",
    "str",
  ].flatMap((name) => [`builtins.${name}`, `__builtin__.${name}`]),
  ...["bytes", "slice", "range"].map((name) => `builtins.${name}`),
]);

const harmlessPatterns: readonly RegExp[] = [
  /^torch\.(?:[A-Z][A-Za-z0-9]*(?:Storage|Tensor)|b?float[0-9a-z_]*|u?int[0-9]*|q?u?int[0-9x]*|bool|half|double|long|short|complex[0-9]*)$/,
  // Classes of the archive's own TorchScript code, which Python never loads.
  /^__torch__(?:\.[A-Za-z0-9_]+)+$/,
  /^numpy\.dtypes\.[A-Z][A-Za-z0-9]*DType$/,
];

const dangerousModules: ReadonlySet<string> = new Set([
  ...["os", "posix", "nt", "posixpath", "ntpath", "subprocess", "_posixsubprocess", "sys", "shutil", "pty"],
  ...["socket", "_socket", "ssl", "asyncio", "multiprocessing", "threading", "signal", "ctypes", "_ctypes"],
  ...["importlib", "imp", "runpy", "code", "codeop", "pdb", "bdb", "timeit", "cProfile", "profile", "trace"],
  ...["commands", "popen2", "platform", "webbrowser", "requests", "urllib", "urllib2", "http", "httplib"],
  ...[
    "ftplib",
    "smtplib",
    "telnetlib",
    "poplib",
    "imaplib",
    "aiohttp",
    "httpx",
    "tempfile",
    "glob",
    "pathlib",
  ],
  ...["io", "_io", "fileinput", "linecache", "zipfile", "tarfile", "pickle", "_pickle", "cPickle", "marshal"],
  ...["dill", "cloudpickle", "joblib.externals", "types", "inspect", "gc", "atexit", "weakref", "operator"],
  ...["_operator", "functools", "itertools", "pip", "setuptools", "distutils", "site", "venv", "ensurepip"],
  ...["torch.hub", "torch.package", "torch.utils.cpp_extension", "numpy.f2py", "numpy.testing", "lib2to3"],
]);

const dangerousNames: ReadonlySet<string> = new Set([
  ...["eval", "exec", "execfile", "compile", "open", "input", "__import__", "getattr", "setattr", "delattr"],
  ...["globals", "locals", "vars", "breakpoint", "apply", "memoryview", "map", "filter", "type", "super"],
]);

/** Tells whether a name, module first, is one that rebuilding tensors, arrays and containers needs, and that does nothing else. */
export function isHarmlessImport(name: string): boolean {
  return harmless.has(name) || harmlessPatterns.some((pattern) => pattern.test(name));
}

/**
 * Tells whether a name, module first, lets whoever wrote a pickle run programs, reach files or the network, or load more code. A
 * name that is neither this nor harmless belongs to a library that nobody looked at.
 */
export function isDangerousImport(name: string): boolean {
  const parts = name.split(".");
  if (/^(?:builtins|__builtin__)$/.test(parts[0] ?? ""))
    return parts.slice(1).some((part) => dangerousNames.has(part));
  if (/^torch\.(?:load|storage\._load_from_bytes|jit\.load|compile)$/.test(name)) return true;
  return parts.some((_, index) => dangerousModules.has(parts.slice(0, index + 1).join(".")));
}
