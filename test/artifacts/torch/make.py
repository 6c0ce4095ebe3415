"""Makes the files of this folder with PyTorch and NumPy themselves: python3 make.py

They were made with torch 2.15.0 and numpy 2; `old.pt` has the form that torch.save wrote before 2017, and is loaded once
here to see that PyTorch takes it for such a file. `EVIL` files would run a harmless command when they are loaded.
"""

import io
import os
import pickle
import struct
import tarfile
from collections import OrderedDict

import numpy
import torch

torch.manual_seed(0)


class Net(torch.nn.Module):
    def __init__(self):
        super().__init__()
        self.conv = torch.nn.Conv1d(1, 4, 3)
        self.norm = torch.nn.BatchNorm1d(4)
        self.out = torch.nn.Linear(4, 2)

    def forward(self, x):
        return self.out(self.norm(self.conv(x)).mean(-1))


class Evil:
    def __reduce__(self):
        return (os.system, ("true",))


class Tensor:
    """Stands for a tensor in the pickle of a tar archive, which names it by its number."""

    def __init__(self, key):
        self.key = key


class Pickler(pickle.Pickler):
    def persistent_id(self, value):
        return value.key if isinstance(value, Tensor) else None


def write_tar(path, values, extra=()):
    storages, tensors, head = io.BytesIO(), io.BytesIO(), io.BytesIO()
    pickle.dump(len(values), storages, 2)
    pickle.dump(len(values), tensors, 2)
    for key, (name, tensor) in enumerate(values.items(), 1):
        pickle.dump((key, "cpu", torch.FloatStorage), storages, 2)
        storages.write(struct.pack("<q", tensor.numel()) + tensor.numpy().tobytes())
        pickle.dump((key, key, torch.FloatTensor), tensors, 2)
        tensors.write(struct.pack("<q", tensor.dim()))
        for numbers in (tensor.shape, tensor.stride()):
            tensors.write(struct.pack("<%dq" % len(numbers), *numbers))
        tensors.write(struct.pack("<q", 0))
    pickle.dump([], storages, 2)
    Pickler(head, 2).dump(OrderedDict([(name, Tensor(key)) for key, name in enumerate(values, 1)] + list(extra)))
    with tarfile.open(path, "w", format=tarfile.PAX_FORMAT) as tar:
        for name, content in [("storages", storages), ("tensors", tensors), ("pickle", head)]:
            info = tarfile.TarInfo(name)
            info.size = len(content.getvalue())
            tar.addfile(info, io.BytesIO(content.getvalue()))


net = Net().eval()
state = net.state_dict()
whole = torch.arange(12, dtype=torch.float32).reshape(3, 4)
torch.save(state, "state.pt")
torch.save(net, "model.pt")
optimizer = torch.optim.Adam(net.parameters())
net(torch.randn(2, 1, 8)).sum().backward()
optimizer.step()
torch.save({"model": {k: v.half() for k, v in state.items()}, "epoch": 3, "optimizer": optimizer.state_dict()}, "checkpoint.pt")
torch.save(state, "legacy.pt", _use_new_zipfile_serialization=False)
kinds = {
    "whole": whole, "transposed": whole.t(), "row": whole[1], "scalar": torch.tensor(1.5), "empty": torch.empty(0, 3),
    "bfloat": whole.to(torch.bfloat16), "flags": whole > 3, "bytes": whole.to(torch.int8),
    "eight": whole.to(torch.float8_e4m3fn), "complex": torch.complex(whole, whole), "parameter": torch.nn.Parameter(whole),
}
torch.save(kinds, "kinds.pt")
torch.jit.script(net).save("scripted.pt")
torch.export.save(torch.export.export(net, (torch.randn(2, 1, 8),)), "exported.pt2")
torch.save({"whole": whole, "evil": Evil()}, "evil.pt")
torch.save({"whole": whole, "evil": Evil()}, "evil-legacy.pt", _use_new_zipfile_serialization=False)
write_tar("old.pt", {"whole": whole, "row": whole[1].clone()})
loaded = torch.load("old.pt", weights_only=False)
assert torch.equal(loaded["whole"], whole) and loaded["row"].shape == (4,)
write_tar("evil-old.pt", {"whole": whole}, [("evil", Evil())])
pickle.dump(state, open("plain.pkl", "wb"))
numpy.save("plain.npy", numpy.zeros((3, 4), dtype="<f4"))
numpy.save("evil.npy", numpy.array([{"a": 1}, Evil()], dtype=object), allow_pickle=True)
numpy.save("objects.npy", numpy.array([{"a": 1}, None], dtype=object), allow_pickle=True)
numpy.savez("arrays.npz", a=numpy.zeros((2, 2)), names=numpy.array(["x", "yy"]), evil=numpy.array([Evil()], dtype=object))
numpy.savez_compressed("packed.npz", a=numpy.zeros((2, 2), dtype=">i2"), t=numpy.zeros(3, dtype=[("x", "<f4"), ("y", "<i4")]))
