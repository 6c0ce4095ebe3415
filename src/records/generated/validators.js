/* Generated from schemas/; npm run generate */
var __getOwnPropNames = Object.getOwnPropertyNames;
var __commonJS = (cb, mod) => function() {
  try {
    return mod || (0, cb[__getOwnPropNames(cb)[0]])((mod = { exports: {} }).exports, mod), mod.exports;
  } catch (e) {
    throw mod = 0, e;
  }
};

var require_ucs2length = __commonJS({
  "node_modules/ajv/dist/runtime/ucs2length.js"(exports) {
    "use strict";
    Object.defineProperty(exports, "__esModule", { value: !0 });
    function ucs2length(str) {
      let len = str.length, length = 0, pos = 0, value;
      for (; pos < len; )
        length++, value = str.charCodeAt(pos++), value >= 55296 && value <= 56319 && pos < len && (value = str.charCodeAt(pos), (value & 64512) === 56320 && pos++);
      return length;
    }
    exports.default = ucs2length;
    ucs2length.code = 'require("ajv/dist/runtime/ucs2length").default';
  }
});

var registry = validate52, schema19 = { $schema: "https://json-schema.org/draft/2020-12/schema", $id: "stemma:registry", title: "RegistryRecord", description: "The settings of a registry: lifecycle, gates, identities, stores.", type: "object", additionalProperties: !1, required: ["format", "lifecycle"], properties: { format: { const: 1, type: "integer", description: "The version of the record format." }, policy_version: { type: "integer", minimum: 1, maximum: 9007199254740991, description: "Grows with every change of the rules." }, lifecycle: { type: "object", title: "LifecycleRecord", description: "Stages and the moves between them.", additionalProperties: !1, required: ["initial", "stages"], properties: { initial: { $ref: "#/$defs/stageName", description: "The stage of a new version." }, stages: { type: "object", minProperties: 1, maxProperties: 64, propertyNames: { $ref: "#/$defs/stageName" }, additionalProperties: { type: "object", title: "StageRecord", additionalProperties: !1, required: ["to"], properties: { to: { type: "array", items: { $ref: "#/$defs/stageName" }, description: "The stages that a version may move to from here." }, exclusive: { type: "boolean", description: "At most one version at a time." }, displaced_to: { $ref: "#/$defs/stageName", description: "Where the holder goes when another version enters." }, servable: { type: "boolean", description: "A version here may be an arm of an experiment." }, deployable: { type: "boolean", description: "A version here may be deployed." }, terminal: { type: "boolean", description: "The end of life: left out of latest and of lists." } }, description: "One position in the lifecycle." }, description: "The stages, in lifecycle order." } } }, gates: { $ref: "#/$defs/gates", description: "What a stage demands before a version may enter." }, alias_gates: { $ref: "#/$defs/gates", description: "What an alias demands before it may be set." }, identities: { type: "object", description: "People and machines, with the keys they sign with.", additionalProperties: { type: "object", title: "IdentityRecord", additionalProperties: !1, required: ["emails"], properties: { emails: { type: "array", items: { type: "string", minLength: 1, maxLength: 320 }, description: "The e-mail addresses that commits carry." }, keys: { type: "array", items: { type: "string", minLength: 1, maxLength: 16384 }, description: "Public keys, as in an authorized_keys file." } }, description: "A person or machine." } }, groups: { type: "object", additionalProperties: { type: "array", items: { type: "string", minLength: 1, maxLength: 256 } }, description: "Named lists of identities." }, stores: { type: "array", maxItems: 64, description: "Places for artifacts. A suggested location is used only after it was trusted in Git configuration.", items: { type: "object", title: "StoreRecord", additionalProperties: !1, required: ["name"], properties: { name: { $ref: "#/$defs/storeName", description: "The name of the store." }, suggested: { type: "string", minLength: 1, maxLength: 2e3, description: "Where its maintainers keep it." }, default: { type: "boolean", description: "Used where no store is named." }, required: { type: "boolean", description: "A referenced artifact that is absent here is an error of check." } }, description: "A place for artifacts." } }, tombstones: { type: "array", description: "Models deleted whole, with their versions: append-only.", items: { type: "object", title: "Tombstone", additionalProperties: !1, required: ["model"], properties: { model: { $ref: "#/$defs/modelName", description: "The name of the deleted model." }, formerly: { type: "array", items: { $ref: "#/$defs/modelName" }, description: "Names it had before: they stay reserved." }, versions: { type: "array", items: { $ref: "#/$defs/versionId" }, description: "The versions it had." } }, description: "A model deleted whole." } }, custom: { type: "object", description: "Anything else a team wants to keep.", additionalProperties: !0 } }, $defs: { stageName: { description: "A stage name: a lower-case letter, then a-z, 0-9, underscore and hyphen.", type: "string", pattern: "^[a-z][a-z0-9_-]{0,63}$" }, gates: { type: "object", additionalProperties: { type: "array", items: { type: "object", title: "GateRecord", required: ["rule"], properties: { rule: { type: "string", minLength: 1, maxLength: 64, description: "The rule to apply." } }, description: "One demand of a gate: a rule and what it needs.", additionalProperties: !0 } } }, modelName: { description: "A model name: one or two segments of a-z, 0-9, dot, underscore and hyphen.", type: "string", pattern: "^[a-z0-9][a-z0-9._-]{0,63}(?:/[a-z0-9][a-z0-9._-]{0,63})?$" }, versionId: { description: "A version: MAJOR.MINOR.PATCH with an optional lower-case prerelease, or v{14 digits}_{8 hex}.", type: "string", pattern: "^(?:(?:0|[1-9]\\d*)\\.(?:0|[1-9]\\d*)\\.(?:0|[1-9]\\d*)(?:-[0-9a-z.-]+)?|v\\d{14}_[0-9a-f]{8})$", maxLength: 64 }, text: { description: "A short text: 1 to 2000 characters.", type: "string", minLength: 1, maxLength: 2e3 }, storeName: { description: "A store name: a lower-case letter, then a-z, 0-9 and hyphen.", type: "string", pattern: "^[a-z][a-z0-9-]{0,63}$" } } }, func1 = Object.prototype.hasOwnProperty, func2 = require_ucs2length().default, schema20 = { description: "A stage name: a lower-case letter, then a-z, 0-9, underscore and hyphen.", type: "string", pattern: "^[a-z][a-z0-9_-]{0,63}$" }, pattern3 = new RegExp("^[a-z][a-z0-9_-]{0,63}$", "u");
function validate53(data, { instancePath = "", parentData, parentDataProperty, rootData = data, dynamicAnchors = {} } = {}) {
  let vErrors = null, errors = 0, evaluated0 = validate53.evaluated;
  if (evaluated0.dynamicProps && (evaluated0.props = void 0), evaluated0.dynamicItems && (evaluated0.items = void 0), typeof data == "string") {
    if (!pattern3.test(data)) {
      let err0 = { instancePath, schemaPath: "#/pattern", keyword: "pattern", params: { pattern: "^[a-z][a-z0-9_-]{0,63}$" }, schema: "^[a-z][a-z0-9_-]{0,63}$", parentSchema: schema20, data };
      vErrors === null ? vErrors = [err0] : vErrors.push(err0), errors++;
    }
  } else {
    let err1 = { instancePath, schemaPath: "#/type", keyword: "type", params: { type: "string" }, schema: schema20.type, parentSchema: schema20, data };
    vErrors === null ? vErrors = [err1] : vErrors.push(err1), errors++;
  }
  return validate53.errors = vErrors, errors === 0;
}
validate53.evaluated = { dynamicProps: !1, dynamicItems: !1 };
var schema21 = { type: "object", additionalProperties: { type: "array", items: { type: "object", title: "GateRecord", required: ["rule"], properties: { rule: { type: "string", minLength: 1, maxLength: 64, description: "The rule to apply." } }, description: "One demand of a gate: a rule and what it needs.", additionalProperties: !0 } } };
function validate58(data, { instancePath = "", parentData, parentDataProperty, rootData = data, dynamicAnchors = {} } = {}) {
  let vErrors = null, errors = 0, evaluated0 = validate58.evaluated;
  if (evaluated0.dynamicProps && (evaluated0.props = void 0), evaluated0.dynamicItems && (evaluated0.items = void 0), data && typeof data == "object" && !Array.isArray(data))
    for (let key0 in data) {
      let data0 = data[key0];
      if (Array.isArray(data0)) {
        let len0 = data0.length;
        for (let i0 = 0; i0 < len0; i0++) {
          let data1 = data0[i0];
          if (data1 && typeof data1 == "object" && !Array.isArray(data1)) {
            if (data1.rule === void 0) {
              let err0 = { instancePath: instancePath + "/" + key0.replace(/~/g, "~0").replace(/\//g, "~1") + "/" + i0, schemaPath: "#/additionalProperties/items/required", keyword: "required", params: { missingProperty: "rule" }, schema: schema21.additionalProperties.items.required, parentSchema: schema21.additionalProperties.items, data: data1 };
              vErrors === null ? vErrors = [err0] : vErrors.push(err0), errors++;
            }
            if (data1.rule !== void 0) {
              let data2 = data1.rule;
              if (typeof data2 == "string") {
                if (func2(data2) > 64) {
                  let err1 = { instancePath: instancePath + "/" + key0.replace(/~/g, "~0").replace(/\//g, "~1") + "/" + i0 + "/rule", schemaPath: "#/additionalProperties/items/properties/rule/maxLength", keyword: "maxLength", params: { limit: 64 }, schema: 64, parentSchema: schema21.additionalProperties.items.properties.rule, data: data2 };
                  vErrors === null ? vErrors = [err1] : vErrors.push(err1), errors++;
                }
                if (func2(data2) < 1) {
                  let err2 = { instancePath: instancePath + "/" + key0.replace(/~/g, "~0").replace(/\//g, "~1") + "/" + i0 + "/rule", schemaPath: "#/additionalProperties/items/properties/rule/minLength", keyword: "minLength", params: { limit: 1 }, schema: 1, parentSchema: schema21.additionalProperties.items.properties.rule, data: data2 };
                  vErrors === null ? vErrors = [err2] : vErrors.push(err2), errors++;
                }
              } else {
                let err3 = { instancePath: instancePath + "/" + key0.replace(/~/g, "~0").replace(/\//g, "~1") + "/" + i0 + "/rule", schemaPath: "#/additionalProperties/items/properties/rule/type", keyword: "type", params: { type: "string" }, schema: schema21.additionalProperties.items.properties.rule.type, parentSchema: schema21.additionalProperties.items.properties.rule, data: data2 };
                vErrors === null ? vErrors = [err3] : vErrors.push(err3), errors++;
              }
            }
          } else {
            let err4 = { instancePath: instancePath + "/" + key0.replace(/~/g, "~0").replace(/\//g, "~1") + "/" + i0, schemaPath: "#/additionalProperties/items/type", keyword: "type", params: { type: "object" }, schema: schema21.additionalProperties.items.type, parentSchema: schema21.additionalProperties.items, data: data1 };
            vErrors === null ? vErrors = [err4] : vErrors.push(err4), errors++;
          }
        }
      } else {
        let err5 = { instancePath: instancePath + "/" + key0.replace(/~/g, "~0").replace(/\//g, "~1"), schemaPath: "#/additionalProperties/type", keyword: "type", params: { type: "array" }, schema: schema21.additionalProperties.type, parentSchema: schema21.additionalProperties, data: data0 };
        vErrors === null ? vErrors = [err5] : vErrors.push(err5), errors++;
      }
    }
  else {
    let err6 = { instancePath, schemaPath: "#/type", keyword: "type", params: { type: "object" }, schema: schema21.type, parentSchema: schema21, data };
    vErrors === null ? vErrors = [err6] : vErrors.push(err6), errors++;
  }
  return validate58.errors = vErrors, errors === 0;
}
validate58.evaluated = { props: !0, dynamicProps: !1, dynamicItems: !1 };
var schema22 = { description: "A store name: a lower-case letter, then a-z, 0-9 and hyphen.", type: "string", pattern: "^[a-z][a-z0-9-]{0,63}$" }, pattern4 = new RegExp("^[a-z][a-z0-9-]{0,63}$", "u");
function validate61(data, { instancePath = "", parentData, parentDataProperty, rootData = data, dynamicAnchors = {} } = {}) {
  let vErrors = null, errors = 0, evaluated0 = validate61.evaluated;
  if (evaluated0.dynamicProps && (evaluated0.props = void 0), evaluated0.dynamicItems && (evaluated0.items = void 0), typeof data == "string") {
    if (!pattern4.test(data)) {
      let err0 = { instancePath, schemaPath: "#/pattern", keyword: "pattern", params: { pattern: "^[a-z][a-z0-9-]{0,63}$" }, schema: "^[a-z][a-z0-9-]{0,63}$", parentSchema: schema22, data };
      vErrors === null ? vErrors = [err0] : vErrors.push(err0), errors++;
    }
  } else {
    let err1 = { instancePath, schemaPath: "#/type", keyword: "type", params: { type: "string" }, schema: schema22.type, parentSchema: schema22, data };
    vErrors === null ? vErrors = [err1] : vErrors.push(err1), errors++;
  }
  return validate61.errors = vErrors, errors === 0;
}
validate61.evaluated = { dynamicProps: !1, dynamicItems: !1 };
var schema23 = { description: "A model name: one or two segments of a-z, 0-9, dot, underscore and hyphen.", type: "string", pattern: "^[a-z0-9][a-z0-9._-]{0,63}(?:/[a-z0-9][a-z0-9._-]{0,63})?$" }, pattern5 = new RegExp("^[a-z0-9][a-z0-9._-]{0,63}(?:/[a-z0-9][a-z0-9._-]{0,63})?$", "u");
function validate63(data, { instancePath = "", parentData, parentDataProperty, rootData = data, dynamicAnchors = {} } = {}) {
  let vErrors = null, errors = 0, evaluated0 = validate63.evaluated;
  if (evaluated0.dynamicProps && (evaluated0.props = void 0), evaluated0.dynamicItems && (evaluated0.items = void 0), typeof data == "string") {
    if (!pattern5.test(data)) {
      let err0 = { instancePath, schemaPath: "#/pattern", keyword: "pattern", params: { pattern: "^[a-z0-9][a-z0-9._-]{0,63}(?:/[a-z0-9][a-z0-9._-]{0,63})?$" }, schema: "^[a-z0-9][a-z0-9._-]{0,63}(?:/[a-z0-9][a-z0-9._-]{0,63})?$", parentSchema: schema23, data };
      vErrors === null ? vErrors = [err0] : vErrors.push(err0), errors++;
    }
  } else {
    let err1 = { instancePath, schemaPath: "#/type", keyword: "type", params: { type: "string" }, schema: schema23.type, parentSchema: schema23, data };
    vErrors === null ? vErrors = [err1] : vErrors.push(err1), errors++;
  }
  return validate63.errors = vErrors, errors === 0;
}
validate63.evaluated = { dynamicProps: !1, dynamicItems: !1 };
var schema24 = { description: "A version: MAJOR.MINOR.PATCH with an optional lower-case prerelease, or v{14 digits}_{8 hex}.", type: "string", pattern: "^(?:(?:0|[1-9]\\d*)\\.(?:0|[1-9]\\d*)\\.(?:0|[1-9]\\d*)(?:-[0-9a-z.-]+)?|v\\d{14}_[0-9a-f]{8})$", maxLength: 64 }, pattern6 = new RegExp("^(?:(?:0|[1-9]\\d*)\\.(?:0|[1-9]\\d*)\\.(?:0|[1-9]\\d*)(?:-[0-9a-z.-]+)?|v\\d{14}_[0-9a-f]{8})$", "u");
function validate66(data, { instancePath = "", parentData, parentDataProperty, rootData = data, dynamicAnchors = {} } = {}) {
  let vErrors = null, errors = 0, evaluated0 = validate66.evaluated;
  if (evaluated0.dynamicProps && (evaluated0.props = void 0), evaluated0.dynamicItems && (evaluated0.items = void 0), typeof data == "string") {
    if (func2(data) > 64) {
      let err0 = { instancePath, schemaPath: "#/maxLength", keyword: "maxLength", params: { limit: 64 }, schema: 64, parentSchema: schema24, data };
      vErrors === null ? vErrors = [err0] : vErrors.push(err0), errors++;
    }
    if (!pattern6.test(data)) {
      let err1 = { instancePath, schemaPath: "#/pattern", keyword: "pattern", params: { pattern: "^(?:(?:0|[1-9]\\d*)\\.(?:0|[1-9]\\d*)\\.(?:0|[1-9]\\d*)(?:-[0-9a-z.-]+)?|v\\d{14}_[0-9a-f]{8})$" }, schema: "^(?:(?:0|[1-9]\\d*)\\.(?:0|[1-9]\\d*)\\.(?:0|[1-9]\\d*)(?:-[0-9a-z.-]+)?|v\\d{14}_[0-9a-f]{8})$", parentSchema: schema24, data };
      vErrors === null ? vErrors = [err1] : vErrors.push(err1), errors++;
    }
  } else {
    let err2 = { instancePath, schemaPath: "#/type", keyword: "type", params: { type: "string" }, schema: schema24.type, parentSchema: schema24, data };
    vErrors === null ? vErrors = [err2] : vErrors.push(err2), errors++;
  }
  return validate66.errors = vErrors, errors === 0;
}
validate66.evaluated = { dynamicProps: !1, dynamicItems: !1 };
function validate52(data, { instancePath = "", parentData, parentDataProperty, rootData = data, dynamicAnchors = {} } = {}) {
  let vErrors = null, errors = 0, evaluated0 = validate52.evaluated;
  if (evaluated0.dynamicProps && (evaluated0.props = void 0), evaluated0.dynamicItems && (evaluated0.items = void 0), data && typeof data == "object" && !Array.isArray(data)) {
    if (data.format === void 0) {
      let err0 = { instancePath, schemaPath: "#/required", keyword: "required", params: { missingProperty: "format" }, schema: schema19.required, parentSchema: schema19, data };
      vErrors === null ? vErrors = [err0] : vErrors.push(err0), errors++;
    }
    if (data.lifecycle === void 0) {
      let err1 = { instancePath, schemaPath: "#/required", keyword: "required", params: { missingProperty: "lifecycle" }, schema: schema19.required, parentSchema: schema19, data };
      vErrors === null ? vErrors = [err1] : vErrors.push(err1), errors++;
    }
    for (let key0 in data)
      if (!func1.call(schema19.properties, key0)) {
        let err2 = { instancePath, schemaPath: "#/additionalProperties", keyword: "additionalProperties", params: { additionalProperty: key0 }, schema: !1, parentSchema: schema19, data };
        vErrors === null ? vErrors = [err2] : vErrors.push(err2), errors++;
      }
    if (data.format !== void 0) {
      let data0 = data.format;
      if (!(typeof data0 == "number" && !(data0 % 1) && !isNaN(data0) && isFinite(data0))) {
        let err3 = { instancePath: instancePath + "/format", schemaPath: "#/properties/format/type", keyword: "type", params: { type: "integer" }, schema: schema19.properties.format.type, parentSchema: schema19.properties.format, data: data0 };
        vErrors === null ? vErrors = [err3] : vErrors.push(err3), errors++;
      }
      if (data0 !== 1) {
        let err4 = { instancePath: instancePath + "/format", schemaPath: "#/properties/format/const", keyword: "const", params: { allowedValue: 1 }, schema: 1, parentSchema: schema19.properties.format, data: data0 };
        vErrors === null ? vErrors = [err4] : vErrors.push(err4), errors++;
      }
    }
    if (data.policy_version !== void 0) {
      let data1 = data.policy_version;
      if (!(typeof data1 == "number" && !(data1 % 1) && !isNaN(data1) && isFinite(data1))) {
        let err5 = { instancePath: instancePath + "/policy_version", schemaPath: "#/properties/policy_version/type", keyword: "type", params: { type: "integer" }, schema: schema19.properties.policy_version.type, parentSchema: schema19.properties.policy_version, data: data1 };
        vErrors === null ? vErrors = [err5] : vErrors.push(err5), errors++;
      }
      if (typeof data1 == "number" && isFinite(data1)) {
        if (data1 > 9007199254740991 || isNaN(data1)) {
          let err6 = { instancePath: instancePath + "/policy_version", schemaPath: "#/properties/policy_version/maximum", keyword: "maximum", params: { comparison: "<=", limit: 9007199254740991 }, schema: 9007199254740991, parentSchema: schema19.properties.policy_version, data: data1 };
          vErrors === null ? vErrors = [err6] : vErrors.push(err6), errors++;
        }
        if (data1 < 1 || isNaN(data1)) {
          let err7 = { instancePath: instancePath + "/policy_version", schemaPath: "#/properties/policy_version/minimum", keyword: "minimum", params: { comparison: ">=", limit: 1 }, schema: 1, parentSchema: schema19.properties.policy_version, data: data1 };
          vErrors === null ? vErrors = [err7] : vErrors.push(err7), errors++;
        }
      }
    }
    if (data.lifecycle !== void 0) {
      let data2 = data.lifecycle;
      if (data2 && typeof data2 == "object" && !Array.isArray(data2)) {
        if (data2.initial === void 0) {
          let err8 = { instancePath: instancePath + "/lifecycle", schemaPath: "#/properties/lifecycle/required", keyword: "required", params: { missingProperty: "initial" }, schema: schema19.properties.lifecycle.required, parentSchema: schema19.properties.lifecycle, data: data2 };
          vErrors === null ? vErrors = [err8] : vErrors.push(err8), errors++;
        }
        if (data2.stages === void 0) {
          let err9 = { instancePath: instancePath + "/lifecycle", schemaPath: "#/properties/lifecycle/required", keyword: "required", params: { missingProperty: "stages" }, schema: schema19.properties.lifecycle.required, parentSchema: schema19.properties.lifecycle, data: data2 };
          vErrors === null ? vErrors = [err9] : vErrors.push(err9), errors++;
        }
        for (let key1 in data2)
          if (!(key1 === "initial" || key1 === "stages")) {
            let err10 = { instancePath: instancePath + "/lifecycle", schemaPath: "#/properties/lifecycle/additionalProperties", keyword: "additionalProperties", params: { additionalProperty: key1 }, schema: !1, parentSchema: schema19.properties.lifecycle, data: data2 };
            vErrors === null ? vErrors = [err10] : vErrors.push(err10), errors++;
          }
        if (data2.initial !== void 0 && (validate53(data2.initial, { instancePath: instancePath + "/lifecycle/initial", parentData: data2, parentDataProperty: "initial", rootData, dynamicAnchors }) || (vErrors = vErrors === null ? validate53.errors : vErrors.concat(validate53.errors), errors = vErrors.length)), data2.stages !== void 0) {
          let data4 = data2.stages;
          if (data4 && typeof data4 == "object" && !Array.isArray(data4)) {
            if (Object.keys(data4).length > 64) {
              let err11 = { instancePath: instancePath + "/lifecycle/stages", schemaPath: "#/properties/lifecycle/properties/stages/maxProperties", keyword: "maxProperties", params: { limit: 64 }, schema: 64, parentSchema: schema19.properties.lifecycle.properties.stages, data: data4 };
              vErrors === null ? vErrors = [err11] : vErrors.push(err11), errors++;
            }
            if (Object.keys(data4).length < 1) {
              let err12 = { instancePath: instancePath + "/lifecycle/stages", schemaPath: "#/properties/lifecycle/properties/stages/minProperties", keyword: "minProperties", params: { limit: 1 }, schema: 1, parentSchema: schema19.properties.lifecycle.properties.stages, data: data4 };
              vErrors === null ? vErrors = [err12] : vErrors.push(err12), errors++;
            }
            for (let key2 in data4) {
              let _errs12 = errors;
              validate53(key2, { instancePath: instancePath + "/lifecycle/stages", parentData: data4, parentDataProperty: "stages", rootData, dynamicAnchors }) || (vErrors = vErrors === null ? validate53.errors : vErrors.concat(validate53.errors), errors = vErrors.length);
              var valid2 = _errs12 === errors;
              if (!valid2) {
                let err13 = { instancePath: instancePath + "/lifecycle/stages", schemaPath: "#/properties/lifecycle/properties/stages/propertyNames", keyword: "propertyNames", params: { propertyName: key2 }, schema: schema19.properties.lifecycle.properties.stages.propertyNames, parentSchema: schema19.properties.lifecycle.properties.stages, data: data4 };
                vErrors === null ? vErrors = [err13] : vErrors.push(err13), errors++;
              }
            }
            for (let key3 in data4) {
              let data5 = data4[key3];
              if (data5 && typeof data5 == "object" && !Array.isArray(data5)) {
                if (data5.to === void 0) {
                  let err14 = { instancePath: instancePath + "/lifecycle/stages/" + key3.replace(/~/g, "~0").replace(/\//g, "~1"), schemaPath: "#/properties/lifecycle/properties/stages/additionalProperties/required", keyword: "required", params: { missingProperty: "to" }, schema: schema19.properties.lifecycle.properties.stages.additionalProperties.required, parentSchema: schema19.properties.lifecycle.properties.stages.additionalProperties, data: data5 };
                  vErrors === null ? vErrors = [err14] : vErrors.push(err14), errors++;
                }
                for (let key4 in data5)
                  if (!(key4 === "to" || key4 === "exclusive" || key4 === "displaced_to" || key4 === "servable" || key4 === "deployable" || key4 === "terminal")) {
                    let err15 = { instancePath: instancePath + "/lifecycle/stages/" + key3.replace(/~/g, "~0").replace(/\//g, "~1"), schemaPath: "#/properties/lifecycle/properties/stages/additionalProperties/additionalProperties", keyword: "additionalProperties", params: { additionalProperty: key4 }, schema: !1, parentSchema: schema19.properties.lifecycle.properties.stages.additionalProperties, data: data5 };
                    vErrors === null ? vErrors = [err15] : vErrors.push(err15), errors++;
                  }
                if (data5.to !== void 0) {
                  let data6 = data5.to;
                  if (Array.isArray(data6)) {
                    let len0 = data6.length;
                    for (let i0 = 0; i0 < len0; i0++)
                      validate53(data6[i0], { instancePath: instancePath + "/lifecycle/stages/" + key3.replace(/~/g, "~0").replace(/\//g, "~1") + "/to/" + i0, parentData: data6, parentDataProperty: i0, rootData, dynamicAnchors }) || (vErrors = vErrors === null ? validate53.errors : vErrors.concat(validate53.errors), errors = vErrors.length);
                  } else {
                    let err16 = { instancePath: instancePath + "/lifecycle/stages/" + key3.replace(/~/g, "~0").replace(/\//g, "~1") + "/to", schemaPath: "#/properties/lifecycle/properties/stages/additionalProperties/properties/to/type", keyword: "type", params: { type: "array" }, schema: schema19.properties.lifecycle.properties.stages.additionalProperties.properties.to.type, parentSchema: schema19.properties.lifecycle.properties.stages.additionalProperties.properties.to, data: data6 };
                    vErrors === null ? vErrors = [err16] : vErrors.push(err16), errors++;
                  }
                }
                if (data5.exclusive !== void 0) {
                  let data8 = data5.exclusive;
                  if (typeof data8 != "boolean") {
                    let err17 = { instancePath: instancePath + "/lifecycle/stages/" + key3.replace(/~/g, "~0").replace(/\//g, "~1") + "/exclusive", schemaPath: "#/properties/lifecycle/properties/stages/additionalProperties/properties/exclusive/type", keyword: "type", params: { type: "boolean" }, schema: schema19.properties.lifecycle.properties.stages.additionalProperties.properties.exclusive.type, parentSchema: schema19.properties.lifecycle.properties.stages.additionalProperties.properties.exclusive, data: data8 };
                    vErrors === null ? vErrors = [err17] : vErrors.push(err17), errors++;
                  }
                }
                if (data5.displaced_to !== void 0 && (validate53(data5.displaced_to, { instancePath: instancePath + "/lifecycle/stages/" + key3.replace(/~/g, "~0").replace(/\//g, "~1") + "/displaced_to", parentData: data5, parentDataProperty: "displaced_to", rootData, dynamicAnchors }) || (vErrors = vErrors === null ? validate53.errors : vErrors.concat(validate53.errors), errors = vErrors.length)), data5.servable !== void 0) {
                  let data10 = data5.servable;
                  if (typeof data10 != "boolean") {
                    let err18 = { instancePath: instancePath + "/lifecycle/stages/" + key3.replace(/~/g, "~0").replace(/\//g, "~1") + "/servable", schemaPath: "#/properties/lifecycle/properties/stages/additionalProperties/properties/servable/type", keyword: "type", params: { type: "boolean" }, schema: schema19.properties.lifecycle.properties.stages.additionalProperties.properties.servable.type, parentSchema: schema19.properties.lifecycle.properties.stages.additionalProperties.properties.servable, data: data10 };
                    vErrors === null ? vErrors = [err18] : vErrors.push(err18), errors++;
                  }
                }
                if (data5.deployable !== void 0) {
                  let data11 = data5.deployable;
                  if (typeof data11 != "boolean") {
                    let err19 = { instancePath: instancePath + "/lifecycle/stages/" + key3.replace(/~/g, "~0").replace(/\//g, "~1") + "/deployable", schemaPath: "#/properties/lifecycle/properties/stages/additionalProperties/properties/deployable/type", keyword: "type", params: { type: "boolean" }, schema: schema19.properties.lifecycle.properties.stages.additionalProperties.properties.deployable.type, parentSchema: schema19.properties.lifecycle.properties.stages.additionalProperties.properties.deployable, data: data11 };
                    vErrors === null ? vErrors = [err19] : vErrors.push(err19), errors++;
                  }
                }
                if (data5.terminal !== void 0) {
                  let data12 = data5.terminal;
                  if (typeof data12 != "boolean") {
                    let err20 = { instancePath: instancePath + "/lifecycle/stages/" + key3.replace(/~/g, "~0").replace(/\//g, "~1") + "/terminal", schemaPath: "#/properties/lifecycle/properties/stages/additionalProperties/properties/terminal/type", keyword: "type", params: { type: "boolean" }, schema: schema19.properties.lifecycle.properties.stages.additionalProperties.properties.terminal.type, parentSchema: schema19.properties.lifecycle.properties.stages.additionalProperties.properties.terminal, data: data12 };
                    vErrors === null ? vErrors = [err20] : vErrors.push(err20), errors++;
                  }
                }
              } else {
                let err21 = { instancePath: instancePath + "/lifecycle/stages/" + key3.replace(/~/g, "~0").replace(/\//g, "~1"), schemaPath: "#/properties/lifecycle/properties/stages/additionalProperties/type", keyword: "type", params: { type: "object" }, schema: schema19.properties.lifecycle.properties.stages.additionalProperties.type, parentSchema: schema19.properties.lifecycle.properties.stages.additionalProperties, data: data5 };
                vErrors === null ? vErrors = [err21] : vErrors.push(err21), errors++;
              }
            }
          } else {
            let err22 = { instancePath: instancePath + "/lifecycle/stages", schemaPath: "#/properties/lifecycle/properties/stages/type", keyword: "type", params: { type: "object" }, schema: schema19.properties.lifecycle.properties.stages.type, parentSchema: schema19.properties.lifecycle.properties.stages, data: data4 };
            vErrors === null ? vErrors = [err22] : vErrors.push(err22), errors++;
          }
        }
      } else {
        let err23 = { instancePath: instancePath + "/lifecycle", schemaPath: "#/properties/lifecycle/type", keyword: "type", params: { type: "object" }, schema: schema19.properties.lifecycle.type, parentSchema: schema19.properties.lifecycle, data: data2 };
        vErrors === null ? vErrors = [err23] : vErrors.push(err23), errors++;
      }
    }
    if (data.gates !== void 0 && (validate58(data.gates, { instancePath: instancePath + "/gates", parentData: data, parentDataProperty: "gates", rootData, dynamicAnchors }) || (vErrors = vErrors === null ? validate58.errors : vErrors.concat(validate58.errors), errors = vErrors.length)), data.alias_gates !== void 0 && (validate58(data.alias_gates, { instancePath: instancePath + "/alias_gates", parentData: data, parentDataProperty: "alias_gates", rootData, dynamicAnchors }) || (vErrors = vErrors === null ? validate58.errors : vErrors.concat(validate58.errors), errors = vErrors.length)), data.identities !== void 0) {
      let data15 = data.identities;
      if (data15 && typeof data15 == "object" && !Array.isArray(data15))
        for (let key5 in data15) {
          let data16 = data15[key5];
          if (data16 && typeof data16 == "object" && !Array.isArray(data16)) {
            if (data16.emails === void 0) {
              let err24 = { instancePath: instancePath + "/identities/" + key5.replace(/~/g, "~0").replace(/\//g, "~1"), schemaPath: "#/properties/identities/additionalProperties/required", keyword: "required", params: { missingProperty: "emails" }, schema: schema19.properties.identities.additionalProperties.required, parentSchema: schema19.properties.identities.additionalProperties, data: data16 };
              vErrors === null ? vErrors = [err24] : vErrors.push(err24), errors++;
            }
            for (let key6 in data16)
              if (!(key6 === "emails" || key6 === "keys")) {
                let err25 = { instancePath: instancePath + "/identities/" + key5.replace(/~/g, "~0").replace(/\//g, "~1"), schemaPath: "#/properties/identities/additionalProperties/additionalProperties", keyword: "additionalProperties", params: { additionalProperty: key6 }, schema: !1, parentSchema: schema19.properties.identities.additionalProperties, data: data16 };
                vErrors === null ? vErrors = [err25] : vErrors.push(err25), errors++;
              }
            if (data16.emails !== void 0) {
              let data17 = data16.emails;
              if (Array.isArray(data17)) {
                let len1 = data17.length;
                for (let i1 = 0; i1 < len1; i1++) {
                  let data18 = data17[i1];
                  if (typeof data18 == "string") {
                    if (func2(data18) > 320) {
                      let err26 = { instancePath: instancePath + "/identities/" + key5.replace(/~/g, "~0").replace(/\//g, "~1") + "/emails/" + i1, schemaPath: "#/properties/identities/additionalProperties/properties/emails/items/maxLength", keyword: "maxLength", params: { limit: 320 }, schema: 320, parentSchema: schema19.properties.identities.additionalProperties.properties.emails.items, data: data18 };
                      vErrors === null ? vErrors = [err26] : vErrors.push(err26), errors++;
                    }
                    if (func2(data18) < 1) {
                      let err27 = { instancePath: instancePath + "/identities/" + key5.replace(/~/g, "~0").replace(/\//g, "~1") + "/emails/" + i1, schemaPath: "#/properties/identities/additionalProperties/properties/emails/items/minLength", keyword: "minLength", params: { limit: 1 }, schema: 1, parentSchema: schema19.properties.identities.additionalProperties.properties.emails.items, data: data18 };
                      vErrors === null ? vErrors = [err27] : vErrors.push(err27), errors++;
                    }
                  } else {
                    let err28 = { instancePath: instancePath + "/identities/" + key5.replace(/~/g, "~0").replace(/\//g, "~1") + "/emails/" + i1, schemaPath: "#/properties/identities/additionalProperties/properties/emails/items/type", keyword: "type", params: { type: "string" }, schema: schema19.properties.identities.additionalProperties.properties.emails.items.type, parentSchema: schema19.properties.identities.additionalProperties.properties.emails.items, data: data18 };
                    vErrors === null ? vErrors = [err28] : vErrors.push(err28), errors++;
                  }
                }
              } else {
                let err29 = { instancePath: instancePath + "/identities/" + key5.replace(/~/g, "~0").replace(/\//g, "~1") + "/emails", schemaPath: "#/properties/identities/additionalProperties/properties/emails/type", keyword: "type", params: { type: "array" }, schema: schema19.properties.identities.additionalProperties.properties.emails.type, parentSchema: schema19.properties.identities.additionalProperties.properties.emails, data: data17 };
                vErrors === null ? vErrors = [err29] : vErrors.push(err29), errors++;
              }
            }
            if (data16.keys !== void 0) {
              let data19 = data16.keys;
              if (Array.isArray(data19)) {
                let len2 = data19.length;
                for (let i2 = 0; i2 < len2; i2++) {
                  let data20 = data19[i2];
                  if (typeof data20 == "string") {
                    if (func2(data20) > 16384) {
                      let err30 = { instancePath: instancePath + "/identities/" + key5.replace(/~/g, "~0").replace(/\//g, "~1") + "/keys/" + i2, schemaPath: "#/properties/identities/additionalProperties/properties/keys/items/maxLength", keyword: "maxLength", params: { limit: 16384 }, schema: 16384, parentSchema: schema19.properties.identities.additionalProperties.properties.keys.items, data: data20 };
                      vErrors === null ? vErrors = [err30] : vErrors.push(err30), errors++;
                    }
                    if (func2(data20) < 1) {
                      let err31 = { instancePath: instancePath + "/identities/" + key5.replace(/~/g, "~0").replace(/\//g, "~1") + "/keys/" + i2, schemaPath: "#/properties/identities/additionalProperties/properties/keys/items/minLength", keyword: "minLength", params: { limit: 1 }, schema: 1, parentSchema: schema19.properties.identities.additionalProperties.properties.keys.items, data: data20 };
                      vErrors === null ? vErrors = [err31] : vErrors.push(err31), errors++;
                    }
                  } else {
                    let err32 = { instancePath: instancePath + "/identities/" + key5.replace(/~/g, "~0").replace(/\//g, "~1") + "/keys/" + i2, schemaPath: "#/properties/identities/additionalProperties/properties/keys/items/type", keyword: "type", params: { type: "string" }, schema: schema19.properties.identities.additionalProperties.properties.keys.items.type, parentSchema: schema19.properties.identities.additionalProperties.properties.keys.items, data: data20 };
                    vErrors === null ? vErrors = [err32] : vErrors.push(err32), errors++;
                  }
                }
              } else {
                let err33 = { instancePath: instancePath + "/identities/" + key5.replace(/~/g, "~0").replace(/\//g, "~1") + "/keys", schemaPath: "#/properties/identities/additionalProperties/properties/keys/type", keyword: "type", params: { type: "array" }, schema: schema19.properties.identities.additionalProperties.properties.keys.type, parentSchema: schema19.properties.identities.additionalProperties.properties.keys, data: data19 };
                vErrors === null ? vErrors = [err33] : vErrors.push(err33), errors++;
              }
            }
          } else {
            let err34 = { instancePath: instancePath + "/identities/" + key5.replace(/~/g, "~0").replace(/\//g, "~1"), schemaPath: "#/properties/identities/additionalProperties/type", keyword: "type", params: { type: "object" }, schema: schema19.properties.identities.additionalProperties.type, parentSchema: schema19.properties.identities.additionalProperties, data: data16 };
            vErrors === null ? vErrors = [err34] : vErrors.push(err34), errors++;
          }
        }
      else {
        let err35 = { instancePath: instancePath + "/identities", schemaPath: "#/properties/identities/type", keyword: "type", params: { type: "object" }, schema: schema19.properties.identities.type, parentSchema: schema19.properties.identities, data: data15 };
        vErrors === null ? vErrors = [err35] : vErrors.push(err35), errors++;
      }
    }
    if (data.groups !== void 0) {
      let data21 = data.groups;
      if (data21 && typeof data21 == "object" && !Array.isArray(data21))
        for (let key7 in data21) {
          let data22 = data21[key7];
          if (Array.isArray(data22)) {
            let len3 = data22.length;
            for (let i3 = 0; i3 < len3; i3++) {
              let data23 = data22[i3];
              if (typeof data23 == "string") {
                if (func2(data23) > 256) {
                  let err36 = { instancePath: instancePath + "/groups/" + key7.replace(/~/g, "~0").replace(/\//g, "~1") + "/" + i3, schemaPath: "#/properties/groups/additionalProperties/items/maxLength", keyword: "maxLength", params: { limit: 256 }, schema: 256, parentSchema: schema19.properties.groups.additionalProperties.items, data: data23 };
                  vErrors === null ? vErrors = [err36] : vErrors.push(err36), errors++;
                }
                if (func2(data23) < 1) {
                  let err37 = { instancePath: instancePath + "/groups/" + key7.replace(/~/g, "~0").replace(/\//g, "~1") + "/" + i3, schemaPath: "#/properties/groups/additionalProperties/items/minLength", keyword: "minLength", params: { limit: 1 }, schema: 1, parentSchema: schema19.properties.groups.additionalProperties.items, data: data23 };
                  vErrors === null ? vErrors = [err37] : vErrors.push(err37), errors++;
                }
              } else {
                let err38 = { instancePath: instancePath + "/groups/" + key7.replace(/~/g, "~0").replace(/\//g, "~1") + "/" + i3, schemaPath: "#/properties/groups/additionalProperties/items/type", keyword: "type", params: { type: "string" }, schema: schema19.properties.groups.additionalProperties.items.type, parentSchema: schema19.properties.groups.additionalProperties.items, data: data23 };
                vErrors === null ? vErrors = [err38] : vErrors.push(err38), errors++;
              }
            }
          } else {
            let err39 = { instancePath: instancePath + "/groups/" + key7.replace(/~/g, "~0").replace(/\//g, "~1"), schemaPath: "#/properties/groups/additionalProperties/type", keyword: "type", params: { type: "array" }, schema: schema19.properties.groups.additionalProperties.type, parentSchema: schema19.properties.groups.additionalProperties, data: data22 };
            vErrors === null ? vErrors = [err39] : vErrors.push(err39), errors++;
          }
        }
      else {
        let err40 = { instancePath: instancePath + "/groups", schemaPath: "#/properties/groups/type", keyword: "type", params: { type: "object" }, schema: schema19.properties.groups.type, parentSchema: schema19.properties.groups, data: data21 };
        vErrors === null ? vErrors = [err40] : vErrors.push(err40), errors++;
      }
    }
    if (data.stores !== void 0) {
      let data24 = data.stores;
      if (Array.isArray(data24)) {
        if (data24.length > 64) {
          let err41 = { instancePath: instancePath + "/stores", schemaPath: "#/properties/stores/maxItems", keyword: "maxItems", params: { limit: 64 }, schema: 64, parentSchema: schema19.properties.stores, data: data24 };
          vErrors === null ? vErrors = [err41] : vErrors.push(err41), errors++;
        }
        let len4 = data24.length;
        for (let i4 = 0; i4 < len4; i4++) {
          let data25 = data24[i4];
          if (data25 && typeof data25 == "object" && !Array.isArray(data25)) {
            if (data25.name === void 0) {
              let err42 = { instancePath: instancePath + "/stores/" + i4, schemaPath: "#/properties/stores/items/required", keyword: "required", params: { missingProperty: "name" }, schema: schema19.properties.stores.items.required, parentSchema: schema19.properties.stores.items, data: data25 };
              vErrors === null ? vErrors = [err42] : vErrors.push(err42), errors++;
            }
            for (let key8 in data25)
              if (!(key8 === "name" || key8 === "suggested" || key8 === "default" || key8 === "required")) {
                let err43 = { instancePath: instancePath + "/stores/" + i4, schemaPath: "#/properties/stores/items/additionalProperties", keyword: "additionalProperties", params: { additionalProperty: key8 }, schema: !1, parentSchema: schema19.properties.stores.items, data: data25 };
                vErrors === null ? vErrors = [err43] : vErrors.push(err43), errors++;
              }
            if (data25.name !== void 0 && (validate61(data25.name, { instancePath: instancePath + "/stores/" + i4 + "/name", parentData: data25, parentDataProperty: "name", rootData, dynamicAnchors }) || (vErrors = vErrors === null ? validate61.errors : vErrors.concat(validate61.errors), errors = vErrors.length)), data25.suggested !== void 0) {
              let data27 = data25.suggested;
              if (typeof data27 == "string") {
                if (func2(data27) > 2e3) {
                  let err44 = { instancePath: instancePath + "/stores/" + i4 + "/suggested", schemaPath: "#/properties/stores/items/properties/suggested/maxLength", keyword: "maxLength", params: { limit: 2e3 }, schema: 2e3, parentSchema: schema19.properties.stores.items.properties.suggested, data: data27 };
                  vErrors === null ? vErrors = [err44] : vErrors.push(err44), errors++;
                }
                if (func2(data27) < 1) {
                  let err45 = { instancePath: instancePath + "/stores/" + i4 + "/suggested", schemaPath: "#/properties/stores/items/properties/suggested/minLength", keyword: "minLength", params: { limit: 1 }, schema: 1, parentSchema: schema19.properties.stores.items.properties.suggested, data: data27 };
                  vErrors === null ? vErrors = [err45] : vErrors.push(err45), errors++;
                }
              } else {
                let err46 = { instancePath: instancePath + "/stores/" + i4 + "/suggested", schemaPath: "#/properties/stores/items/properties/suggested/type", keyword: "type", params: { type: "string" }, schema: schema19.properties.stores.items.properties.suggested.type, parentSchema: schema19.properties.stores.items.properties.suggested, data: data27 };
                vErrors === null ? vErrors = [err46] : vErrors.push(err46), errors++;
              }
            }
            if (data25.default !== void 0) {
              let data28 = data25.default;
              if (typeof data28 != "boolean") {
                let err47 = { instancePath: instancePath + "/stores/" + i4 + "/default", schemaPath: "#/properties/stores/items/properties/default/type", keyword: "type", params: { type: "boolean" }, schema: schema19.properties.stores.items.properties.default.type, parentSchema: schema19.properties.stores.items.properties.default, data: data28 };
                vErrors === null ? vErrors = [err47] : vErrors.push(err47), errors++;
              }
            }
            if (data25.required !== void 0) {
              let data29 = data25.required;
              if (typeof data29 != "boolean") {
                let err48 = { instancePath: instancePath + "/stores/" + i4 + "/required", schemaPath: "#/properties/stores/items/properties/required/type", keyword: "type", params: { type: "boolean" }, schema: schema19.properties.stores.items.properties.required.type, parentSchema: schema19.properties.stores.items.properties.required, data: data29 };
                vErrors === null ? vErrors = [err48] : vErrors.push(err48), errors++;
              }
            }
          } else {
            let err49 = { instancePath: instancePath + "/stores/" + i4, schemaPath: "#/properties/stores/items/type", keyword: "type", params: { type: "object" }, schema: schema19.properties.stores.items.type, parentSchema: schema19.properties.stores.items, data: data25 };
            vErrors === null ? vErrors = [err49] : vErrors.push(err49), errors++;
          }
        }
      } else {
        let err50 = { instancePath: instancePath + "/stores", schemaPath: "#/properties/stores/type", keyword: "type", params: { type: "array" }, schema: schema19.properties.stores.type, parentSchema: schema19.properties.stores, data: data24 };
        vErrors === null ? vErrors = [err50] : vErrors.push(err50), errors++;
      }
    }
    if (data.tombstones !== void 0) {
      let data30 = data.tombstones;
      if (Array.isArray(data30)) {
        let len5 = data30.length;
        for (let i5 = 0; i5 < len5; i5++) {
          let data31 = data30[i5];
          if (data31 && typeof data31 == "object" && !Array.isArray(data31)) {
            if (data31.model === void 0) {
              let err51 = { instancePath: instancePath + "/tombstones/" + i5, schemaPath: "#/properties/tombstones/items/required", keyword: "required", params: { missingProperty: "model" }, schema: schema19.properties.tombstones.items.required, parentSchema: schema19.properties.tombstones.items, data: data31 };
              vErrors === null ? vErrors = [err51] : vErrors.push(err51), errors++;
            }
            for (let key9 in data31)
              if (!(key9 === "model" || key9 === "formerly" || key9 === "versions")) {
                let err52 = { instancePath: instancePath + "/tombstones/" + i5, schemaPath: "#/properties/tombstones/items/additionalProperties", keyword: "additionalProperties", params: { additionalProperty: key9 }, schema: !1, parentSchema: schema19.properties.tombstones.items, data: data31 };
                vErrors === null ? vErrors = [err52] : vErrors.push(err52), errors++;
              }
            if (data31.model !== void 0 && (validate63(data31.model, { instancePath: instancePath + "/tombstones/" + i5 + "/model", parentData: data31, parentDataProperty: "model", rootData, dynamicAnchors }) || (vErrors = vErrors === null ? validate63.errors : vErrors.concat(validate63.errors), errors = vErrors.length)), data31.formerly !== void 0) {
              let data33 = data31.formerly;
              if (Array.isArray(data33)) {
                let len6 = data33.length;
                for (let i6 = 0; i6 < len6; i6++)
                  validate63(data33[i6], { instancePath: instancePath + "/tombstones/" + i5 + "/formerly/" + i6, parentData: data33, parentDataProperty: i6, rootData, dynamicAnchors }) || (vErrors = vErrors === null ? validate63.errors : vErrors.concat(validate63.errors), errors = vErrors.length);
              } else {
                let err53 = { instancePath: instancePath + "/tombstones/" + i5 + "/formerly", schemaPath: "#/properties/tombstones/items/properties/formerly/type", keyword: "type", params: { type: "array" }, schema: schema19.properties.tombstones.items.properties.formerly.type, parentSchema: schema19.properties.tombstones.items.properties.formerly, data: data33 };
                vErrors === null ? vErrors = [err53] : vErrors.push(err53), errors++;
              }
            }
            if (data31.versions !== void 0) {
              let data35 = data31.versions;
              if (Array.isArray(data35)) {
                let len7 = data35.length;
                for (let i7 = 0; i7 < len7; i7++)
                  validate66(data35[i7], { instancePath: instancePath + "/tombstones/" + i5 + "/versions/" + i7, parentData: data35, parentDataProperty: i7, rootData, dynamicAnchors }) || (vErrors = vErrors === null ? validate66.errors : vErrors.concat(validate66.errors), errors = vErrors.length);
              } else {
                let err54 = { instancePath: instancePath + "/tombstones/" + i5 + "/versions", schemaPath: "#/properties/tombstones/items/properties/versions/type", keyword: "type", params: { type: "array" }, schema: schema19.properties.tombstones.items.properties.versions.type, parentSchema: schema19.properties.tombstones.items.properties.versions, data: data35 };
                vErrors === null ? vErrors = [err54] : vErrors.push(err54), errors++;
              }
            }
          } else {
            let err55 = { instancePath: instancePath + "/tombstones/" + i5, schemaPath: "#/properties/tombstones/items/type", keyword: "type", params: { type: "object" }, schema: schema19.properties.tombstones.items.type, parentSchema: schema19.properties.tombstones.items, data: data31 };
            vErrors === null ? vErrors = [err55] : vErrors.push(err55), errors++;
          }
        }
      } else {
        let err56 = { instancePath: instancePath + "/tombstones", schemaPath: "#/properties/tombstones/type", keyword: "type", params: { type: "array" }, schema: schema19.properties.tombstones.type, parentSchema: schema19.properties.tombstones, data: data30 };
        vErrors === null ? vErrors = [err56] : vErrors.push(err56), errors++;
      }
    }
    if (data.custom !== void 0) {
      let data37 = data.custom;
      if (!(data37 && typeof data37 == "object" && !Array.isArray(data37))) {
        let err57 = { instancePath: instancePath + "/custom", schemaPath: "#/properties/custom/type", keyword: "type", params: { type: "object" }, schema: schema19.properties.custom.type, parentSchema: schema19.properties.custom, data: data37 };
        vErrors === null ? vErrors = [err57] : vErrors.push(err57), errors++;
      }
    }
  } else {
    let err58 = { instancePath, schemaPath: "#/type", keyword: "type", params: { type: "object" }, schema: schema19.type, parentSchema: schema19, data };
    vErrors === null ? vErrors = [err58] : vErrors.push(err58), errors++;
  }
  return validate52.errors = vErrors, errors === 0;
}
validate52.evaluated = { props: !0, dynamicProps: !1, dynamicItems: !1 };
var model = validate68, schema25 = { $schema: "https://json-schema.org/draft/2020-12/schema", $id: "stemma:model", title: "ModelRecord", description: "What a model is, and where its versions stand.", type: "object", additionalProperties: !1, required: ["name"], properties: { name: { $ref: "#/$defs/modelName", description: "The name, equal to the folder." }, description: { type: "string", maxLength: 65536, description: "What the model does, and for whom." }, task: { $ref: "#/$defs/text", description: "The task: voice-activity-detection, classification ..." }, owners: { type: "array", maxItems: 200, items: { $ref: "#/$defs/text" }, description: "People and groups that answer for it." }, versioning: { enum: ["semver", "timestamp"], description: "How versions are named; semver when absent." }, license: { $ref: "#/$defs/text", description: "The licence of the weights, as an SPDX expression where there is one." }, tags: { type: "object", maxProperties: 2e3, propertyNames: { $ref: "#/$defs/tagName" }, additionalProperties: { anyOf: [{ type: "string", maxLength: 2e3 }, { type: "null" }] }, description: "Free labels of the model." }, primary_metric: { $ref: "#/$defs/metricName", description: "The metric that best and compare use by default." }, metrics_direction: { type: "object", maxProperties: 2e3, propertyNames: { $ref: "#/$defs/metricName" }, additionalProperties: { enum: ["up", "down"] }, description: "Whether more or less of a metric is better, where the built-in table is wrong." }, stages: { type: "object", propertyNames: { $ref: "#/$defs/stageName" }, additionalProperties: { anyOf: [{ $ref: "#/$defs/versionId" }, { type: "array", items: { $ref: "#/$defs/versionId" } }] }, description: "The lifecycle position of every version that is not in the initial stage." }, aliases: { type: "object", maxProperties: 2e3, propertyNames: { $ref: "#/$defs/aliasName" }, additionalProperties: { $ref: "#/$defs/versionId" }, description: "Free pointers to versions." }, holds: { type: "object", propertyNames: { $ref: "#/$defs/stageName" }, additionalProperties: { type: "object", title: "HoldRecord", additionalProperties: !1, required: ["reason", "by", "since"], properties: { reason: { type: "string", minLength: 1, maxLength: 65536, description: "Why nothing may move." }, by: { $ref: "#/$defs/text", description: "Who placed the hold: an e-mail address." }, since: { $ref: "#/$defs/instant", description: "When it was placed." } }, description: "A stop on a stage: who placed it, when and why." }, description: "Stages that nothing moves into or out of until the hold is lifted." }, formerly: { type: "array", items: { $ref: "#/$defs/modelName" }, description: "Earlier names: they resolve and stay reserved." }, deleted: { type: "array", items: { anyOf: [{ $ref: "#/$defs/versionId" }, { type: "object", title: "DeletedVersion", additionalProperties: !1, required: ["version"], properties: { version: { $ref: "#/$defs/versionId", description: "The deleted version." }, content: { $ref: "#/$defs/digest", description: "sha256 of the RFC 8785 JSON of its file list: [[path, digest], ...]." } }, description: "A deleted version with the digest of its content." }] }, description: "Deleted versions, append-only: never registered again with other content." }, adopted: { type: "array", items: { $ref: "#/$defs/versionId" }, description: "Versions that were taken over from elsewhere, append-only: their created and author are those of their origin." }, collected: { type: "array", items: { $ref: "#/$defs/versionId" }, description: "Versions whose bytes were freed on purpose." }, custom: { type: "object", description: "Anything else a team wants to keep.", additionalProperties: !0 } }, $defs: { modelName: { description: "A model name: one or two segments of a-z, 0-9, dot, underscore and hyphen.", type: "string", pattern: "^[a-z0-9][a-z0-9._-]{0,63}(?:/[a-z0-9][a-z0-9._-]{0,63})?$" }, versionId: { description: "A version: MAJOR.MINOR.PATCH with an optional lower-case prerelease, or v{14 digits}_{8 hex}.", type: "string", pattern: "^(?:(?:0|[1-9]\\d*)\\.(?:0|[1-9]\\d*)\\.(?:0|[1-9]\\d*)(?:-[0-9a-z.-]+)?|v\\d{14}_[0-9a-f]{8})$", maxLength: 64 }, stageName: { description: "A stage name: a lower-case letter, then a-z, 0-9, underscore and hyphen.", type: "string", pattern: "^[a-z][a-z0-9_-]{0,63}$" }, aliasName: { description: "An alias name: a letter, then letters, digits, dot, underscore and hyphen.", type: "string", pattern: "^[A-Za-z][A-Za-z0-9_.-]{0,63}$" }, metricName: { description: "A metric name: a letter or underscore, then letters, digits and . _ @ / -.", type: "string", pattern: "^[A-Za-z_][A-Za-z0-9_.@/-]{0,127}$" }, instant: { description: "An instant: UTC with milliseconds, such as 2026-11-21T10:00:00.000Z.", type: "string", pattern: "^\\d{4}-\\d{2}-\\d{2}T\\d{2}:\\d{2}:\\d{2}\\.\\d{3}Z$" }, text: { description: "A short text: 1 to 2000 characters.", type: "string", minLength: 1, maxLength: 2e3 }, digest: { description: "A digest: sha256: and 64 lower-case hex digits.", type: "string", pattern: "^sha256:[0-9a-f]{64}$" }, tagName: { description: "A tag name: a-z, 0-9 and . _ / -, starting with a letter or digit.", type: "string", pattern: "^[a-z0-9][a-z0-9._/-]{0,127}$" } } }, schema26 = { description: "A model name: one or two segments of a-z, 0-9, dot, underscore and hyphen.", type: "string", pattern: "^[a-z0-9][a-z0-9._-]{0,63}(?:/[a-z0-9][a-z0-9._-]{0,63})?$" };
function validate69(data, { instancePath = "", parentData, parentDataProperty, rootData = data, dynamicAnchors = {} } = {}) {
  let vErrors = null, errors = 0, evaluated0 = validate69.evaluated;
  if (evaluated0.dynamicProps && (evaluated0.props = void 0), evaluated0.dynamicItems && (evaluated0.items = void 0), typeof data == "string") {
    if (!pattern5.test(data)) {
      let err0 = { instancePath, schemaPath: "#/pattern", keyword: "pattern", params: { pattern: "^[a-z0-9][a-z0-9._-]{0,63}(?:/[a-z0-9][a-z0-9._-]{0,63})?$" }, schema: "^[a-z0-9][a-z0-9._-]{0,63}(?:/[a-z0-9][a-z0-9._-]{0,63})?$", parentSchema: schema26, data };
      vErrors === null ? vErrors = [err0] : vErrors.push(err0), errors++;
    }
  } else {
    let err1 = { instancePath, schemaPath: "#/type", keyword: "type", params: { type: "string" }, schema: schema26.type, parentSchema: schema26, data };
    vErrors === null ? vErrors = [err1] : vErrors.push(err1), errors++;
  }
  return validate69.errors = vErrors, errors === 0;
}
validate69.evaluated = { dynamicProps: !1, dynamicItems: !1 };
var schema27 = { description: "A short text: 1 to 2000 characters.", type: "string", minLength: 1, maxLength: 2e3 };
function validate71(data, { instancePath = "", parentData, parentDataProperty, rootData = data, dynamicAnchors = {} } = {}) {
  let vErrors = null, errors = 0, evaluated0 = validate71.evaluated;
  if (evaluated0.dynamicProps && (evaluated0.props = void 0), evaluated0.dynamicItems && (evaluated0.items = void 0), typeof data == "string") {
    if (func2(data) > 2e3) {
      let err0 = { instancePath, schemaPath: "#/maxLength", keyword: "maxLength", params: { limit: 2e3 }, schema: 2e3, parentSchema: schema27, data };
      vErrors === null ? vErrors = [err0] : vErrors.push(err0), errors++;
    }
    if (func2(data) < 1) {
      let err1 = { instancePath, schemaPath: "#/minLength", keyword: "minLength", params: { limit: 1 }, schema: 1, parentSchema: schema27, data };
      vErrors === null ? vErrors = [err1] : vErrors.push(err1), errors++;
    }
  } else {
    let err2 = { instancePath, schemaPath: "#/type", keyword: "type", params: { type: "string" }, schema: schema27.type, parentSchema: schema27, data };
    vErrors === null ? vErrors = [err2] : vErrors.push(err2), errors++;
  }
  return validate71.errors = vErrors, errors === 0;
}
validate71.evaluated = { dynamicProps: !1, dynamicItems: !1 };
var schema28 = { description: "A tag name: a-z, 0-9 and . _ / -, starting with a letter or digit.", type: "string", pattern: "^[a-z0-9][a-z0-9._/-]{0,127}$" }, pattern8 = new RegExp("^[a-z0-9][a-z0-9._/-]{0,127}$", "u");
function validate75(data, { instancePath = "", parentData, parentDataProperty, rootData = data, dynamicAnchors = {} } = {}) {
  let vErrors = null, errors = 0, evaluated0 = validate75.evaluated;
  if (evaluated0.dynamicProps && (evaluated0.props = void 0), evaluated0.dynamicItems && (evaluated0.items = void 0), typeof data == "string") {
    if (!pattern8.test(data)) {
      let err0 = { instancePath, schemaPath: "#/pattern", keyword: "pattern", params: { pattern: "^[a-z0-9][a-z0-9._/-]{0,127}$" }, schema: "^[a-z0-9][a-z0-9._/-]{0,127}$", parentSchema: schema28, data };
      vErrors === null ? vErrors = [err0] : vErrors.push(err0), errors++;
    }
  } else {
    let err1 = { instancePath, schemaPath: "#/type", keyword: "type", params: { type: "string" }, schema: schema28.type, parentSchema: schema28, data };
    vErrors === null ? vErrors = [err1] : vErrors.push(err1), errors++;
  }
  return validate75.errors = vErrors, errors === 0;
}
validate75.evaluated = { dynamicProps: !1, dynamicItems: !1 };
var schema29 = { description: "A metric name: a letter or underscore, then letters, digits and . _ @ / -.", type: "string", pattern: "^[A-Za-z_][A-Za-z0-9_.@/-]{0,127}$" }, pattern9 = new RegExp("^[A-Za-z_][A-Za-z0-9_.@/-]{0,127}$", "u");
function validate77(data, { instancePath = "", parentData, parentDataProperty, rootData = data, dynamicAnchors = {} } = {}) {
  let vErrors = null, errors = 0, evaluated0 = validate77.evaluated;
  if (evaluated0.dynamicProps && (evaluated0.props = void 0), evaluated0.dynamicItems && (evaluated0.items = void 0), typeof data == "string") {
    if (!pattern9.test(data)) {
      let err0 = { instancePath, schemaPath: "#/pattern", keyword: "pattern", params: { pattern: "^[A-Za-z_][A-Za-z0-9_.@/-]{0,127}$" }, schema: "^[A-Za-z_][A-Za-z0-9_.@/-]{0,127}$", parentSchema: schema29, data };
      vErrors === null ? vErrors = [err0] : vErrors.push(err0), errors++;
    }
  } else {
    let err1 = { instancePath, schemaPath: "#/type", keyword: "type", params: { type: "string" }, schema: schema29.type, parentSchema: schema29, data };
    vErrors === null ? vErrors = [err1] : vErrors.push(err1), errors++;
  }
  return validate77.errors = vErrors, errors === 0;
}
validate77.evaluated = { dynamicProps: !1, dynamicItems: !1 };
var schema30 = { description: "A stage name: a lower-case letter, then a-z, 0-9, underscore and hyphen.", type: "string", pattern: "^[a-z][a-z0-9_-]{0,63}$" };
function validate80(data, { instancePath = "", parentData, parentDataProperty, rootData = data, dynamicAnchors = {} } = {}) {
  let vErrors = null, errors = 0, evaluated0 = validate80.evaluated;
  if (evaluated0.dynamicProps && (evaluated0.props = void 0), evaluated0.dynamicItems && (evaluated0.items = void 0), typeof data == "string") {
    if (!pattern3.test(data)) {
      let err0 = { instancePath, schemaPath: "#/pattern", keyword: "pattern", params: { pattern: "^[a-z][a-z0-9_-]{0,63}$" }, schema: "^[a-z][a-z0-9_-]{0,63}$", parentSchema: schema30, data };
      vErrors === null ? vErrors = [err0] : vErrors.push(err0), errors++;
    }
  } else {
    let err1 = { instancePath, schemaPath: "#/type", keyword: "type", params: { type: "string" }, schema: schema30.type, parentSchema: schema30, data };
    vErrors === null ? vErrors = [err1] : vErrors.push(err1), errors++;
  }
  return validate80.errors = vErrors, errors === 0;
}
validate80.evaluated = { dynamicProps: !1, dynamicItems: !1 };
var schema31 = { description: "A version: MAJOR.MINOR.PATCH with an optional lower-case prerelease, or v{14 digits}_{8 hex}.", type: "string", pattern: "^(?:(?:0|[1-9]\\d*)\\.(?:0|[1-9]\\d*)\\.(?:0|[1-9]\\d*)(?:-[0-9a-z.-]+)?|v\\d{14}_[0-9a-f]{8})$", maxLength: 64 };
function validate82(data, { instancePath = "", parentData, parentDataProperty, rootData = data, dynamicAnchors = {} } = {}) {
  let vErrors = null, errors = 0, evaluated0 = validate82.evaluated;
  if (evaluated0.dynamicProps && (evaluated0.props = void 0), evaluated0.dynamicItems && (evaluated0.items = void 0), typeof data == "string") {
    if (func2(data) > 64) {
      let err0 = { instancePath, schemaPath: "#/maxLength", keyword: "maxLength", params: { limit: 64 }, schema: 64, parentSchema: schema31, data };
      vErrors === null ? vErrors = [err0] : vErrors.push(err0), errors++;
    }
    if (!pattern6.test(data)) {
      let err1 = { instancePath, schemaPath: "#/pattern", keyword: "pattern", params: { pattern: "^(?:(?:0|[1-9]\\d*)\\.(?:0|[1-9]\\d*)\\.(?:0|[1-9]\\d*)(?:-[0-9a-z.-]+)?|v\\d{14}_[0-9a-f]{8})$" }, schema: "^(?:(?:0|[1-9]\\d*)\\.(?:0|[1-9]\\d*)\\.(?:0|[1-9]\\d*)(?:-[0-9a-z.-]+)?|v\\d{14}_[0-9a-f]{8})$", parentSchema: schema31, data };
      vErrors === null ? vErrors = [err1] : vErrors.push(err1), errors++;
    }
  } else {
    let err2 = { instancePath, schemaPath: "#/type", keyword: "type", params: { type: "string" }, schema: schema31.type, parentSchema: schema31, data };
    vErrors === null ? vErrors = [err2] : vErrors.push(err2), errors++;
  }
  return validate82.errors = vErrors, errors === 0;
}
validate82.evaluated = { dynamicProps: !1, dynamicItems: !1 };
var schema32 = { description: "An alias name: a letter, then letters, digits, dot, underscore and hyphen.", type: "string", pattern: "^[A-Za-z][A-Za-z0-9_.-]{0,63}$" }, pattern12 = new RegExp("^[A-Za-z][A-Za-z0-9_.-]{0,63}$", "u");
function validate85(data, { instancePath = "", parentData, parentDataProperty, rootData = data, dynamicAnchors = {} } = {}) {
  let vErrors = null, errors = 0, evaluated0 = validate85.evaluated;
  if (evaluated0.dynamicProps && (evaluated0.props = void 0), evaluated0.dynamicItems && (evaluated0.items = void 0), typeof data == "string") {
    if (!pattern12.test(data)) {
      let err0 = { instancePath, schemaPath: "#/pattern", keyword: "pattern", params: { pattern: "^[A-Za-z][A-Za-z0-9_.-]{0,63}$" }, schema: "^[A-Za-z][A-Za-z0-9_.-]{0,63}$", parentSchema: schema32, data };
      vErrors === null ? vErrors = [err0] : vErrors.push(err0), errors++;
    }
  } else {
    let err1 = { instancePath, schemaPath: "#/type", keyword: "type", params: { type: "string" }, schema: schema32.type, parentSchema: schema32, data };
    vErrors === null ? vErrors = [err1] : vErrors.push(err1), errors++;
  }
  return validate85.errors = vErrors, errors === 0;
}
validate85.evaluated = { dynamicProps: !1, dynamicItems: !1 };
var schema33 = { description: "An instant: UTC with milliseconds, such as 2026-11-21T10:00:00.000Z.", type: "string", pattern: "^\\d{4}-\\d{2}-\\d{2}T\\d{2}:\\d{2}:\\d{2}\\.\\d{3}Z$" }, pattern13 = new RegExp("^\\d{4}-\\d{2}-\\d{2}T\\d{2}:\\d{2}:\\d{2}\\.\\d{3}Z$", "u");
function validate90(data, { instancePath = "", parentData, parentDataProperty, rootData = data, dynamicAnchors = {} } = {}) {
  let vErrors = null, errors = 0, evaluated0 = validate90.evaluated;
  if (evaluated0.dynamicProps && (evaluated0.props = void 0), evaluated0.dynamicItems && (evaluated0.items = void 0), typeof data == "string") {
    if (!pattern13.test(data)) {
      let err0 = { instancePath, schemaPath: "#/pattern", keyword: "pattern", params: { pattern: "^\\d{4}-\\d{2}-\\d{2}T\\d{2}:\\d{2}:\\d{2}\\.\\d{3}Z$" }, schema: "^\\d{4}-\\d{2}-\\d{2}T\\d{2}:\\d{2}:\\d{2}\\.\\d{3}Z$", parentSchema: schema33, data };
      vErrors === null ? vErrors = [err0] : vErrors.push(err0), errors++;
    }
  } else {
    let err1 = { instancePath, schemaPath: "#/type", keyword: "type", params: { type: "string" }, schema: schema33.type, parentSchema: schema33, data };
    vErrors === null ? vErrors = [err1] : vErrors.push(err1), errors++;
  }
  return validate90.errors = vErrors, errors === 0;
}
validate90.evaluated = { dynamicProps: !1, dynamicItems: !1 };
var schema34 = { description: "A digest: sha256: and 64 lower-case hex digits.", type: "string", pattern: "^sha256:[0-9a-f]{64}$" }, pattern14 = new RegExp("^sha256:[0-9a-f]{64}$", "u");
function validate95(data, { instancePath = "", parentData, parentDataProperty, rootData = data, dynamicAnchors = {} } = {}) {
  let vErrors = null, errors = 0, evaluated0 = validate95.evaluated;
  if (evaluated0.dynamicProps && (evaluated0.props = void 0), evaluated0.dynamicItems && (evaluated0.items = void 0), typeof data == "string") {
    if (!pattern14.test(data)) {
      let err0 = { instancePath, schemaPath: "#/pattern", keyword: "pattern", params: { pattern: "^sha256:[0-9a-f]{64}$" }, schema: "^sha256:[0-9a-f]{64}$", parentSchema: schema34, data };
      vErrors === null ? vErrors = [err0] : vErrors.push(err0), errors++;
    }
  } else {
    let err1 = { instancePath, schemaPath: "#/type", keyword: "type", params: { type: "string" }, schema: schema34.type, parentSchema: schema34, data };
    vErrors === null ? vErrors = [err1] : vErrors.push(err1), errors++;
  }
  return validate95.errors = vErrors, errors === 0;
}
validate95.evaluated = { dynamicProps: !1, dynamicItems: !1 };
function validate68(data, { instancePath = "", parentData, parentDataProperty, rootData = data, dynamicAnchors = {} } = {}) {
  let vErrors = null, errors = 0, evaluated0 = validate68.evaluated;
  if (evaluated0.dynamicProps && (evaluated0.props = void 0), evaluated0.dynamicItems && (evaluated0.items = void 0), data && typeof data == "object" && !Array.isArray(data)) {
    if (data.name === void 0) {
      let err0 = { instancePath, schemaPath: "#/required", keyword: "required", params: { missingProperty: "name" }, schema: schema25.required, parentSchema: schema25, data };
      vErrors === null ? vErrors = [err0] : vErrors.push(err0), errors++;
    }
    for (let key0 in data)
      if (!func1.call(schema25.properties, key0)) {
        let err1 = { instancePath, schemaPath: "#/additionalProperties", keyword: "additionalProperties", params: { additionalProperty: key0 }, schema: !1, parentSchema: schema25, data };
        vErrors === null ? vErrors = [err1] : vErrors.push(err1), errors++;
      }
    if (data.name !== void 0 && (validate69(data.name, { instancePath: instancePath + "/name", parentData: data, parentDataProperty: "name", rootData, dynamicAnchors }) || (vErrors = vErrors === null ? validate69.errors : vErrors.concat(validate69.errors), errors = vErrors.length)), data.description !== void 0) {
      let data1 = data.description;
      if (typeof data1 == "string") {
        if (func2(data1) > 65536) {
          let err2 = { instancePath: instancePath + "/description", schemaPath: "#/properties/description/maxLength", keyword: "maxLength", params: { limit: 65536 }, schema: 65536, parentSchema: schema25.properties.description, data: data1 };
          vErrors === null ? vErrors = [err2] : vErrors.push(err2), errors++;
        }
      } else {
        let err3 = { instancePath: instancePath + "/description", schemaPath: "#/properties/description/type", keyword: "type", params: { type: "string" }, schema: schema25.properties.description.type, parentSchema: schema25.properties.description, data: data1 };
        vErrors === null ? vErrors = [err3] : vErrors.push(err3), errors++;
      }
    }
    if (data.task !== void 0 && (validate71(data.task, { instancePath: instancePath + "/task", parentData: data, parentDataProperty: "task", rootData, dynamicAnchors }) || (vErrors = vErrors === null ? validate71.errors : vErrors.concat(validate71.errors), errors = vErrors.length)), data.owners !== void 0) {
      let data3 = data.owners;
      if (Array.isArray(data3)) {
        if (data3.length > 200) {
          let err4 = { instancePath: instancePath + "/owners", schemaPath: "#/properties/owners/maxItems", keyword: "maxItems", params: { limit: 200 }, schema: 200, parentSchema: schema25.properties.owners, data: data3 };
          vErrors === null ? vErrors = [err4] : vErrors.push(err4), errors++;
        }
        let len0 = data3.length;
        for (let i0 = 0; i0 < len0; i0++)
          validate71(data3[i0], { instancePath: instancePath + "/owners/" + i0, parentData: data3, parentDataProperty: i0, rootData, dynamicAnchors }) || (vErrors = vErrors === null ? validate71.errors : vErrors.concat(validate71.errors), errors = vErrors.length);
      } else {
        let err5 = { instancePath: instancePath + "/owners", schemaPath: "#/properties/owners/type", keyword: "type", params: { type: "array" }, schema: schema25.properties.owners.type, parentSchema: schema25.properties.owners, data: data3 };
        vErrors === null ? vErrors = [err5] : vErrors.push(err5), errors++;
      }
    }
    if (data.versioning !== void 0) {
      let data5 = data.versioning;
      if (!(data5 === "semver" || data5 === "timestamp")) {
        let err6 = { instancePath: instancePath + "/versioning", schemaPath: "#/properties/versioning/enum", keyword: "enum", params: { allowedValues: schema25.properties.versioning.enum }, schema: schema25.properties.versioning.enum, parentSchema: schema25.properties.versioning, data: data5 };
        vErrors === null ? vErrors = [err6] : vErrors.push(err6), errors++;
      }
    }
    if (data.license !== void 0 && (validate71(data.license, { instancePath: instancePath + "/license", parentData: data, parentDataProperty: "license", rootData, dynamicAnchors }) || (vErrors = vErrors === null ? validate71.errors : vErrors.concat(validate71.errors), errors = vErrors.length)), data.tags !== void 0) {
      let data7 = data.tags;
      if (data7 && typeof data7 == "object" && !Array.isArray(data7)) {
        if (Object.keys(data7).length > 2e3) {
          let err7 = { instancePath: instancePath + "/tags", schemaPath: "#/properties/tags/maxProperties", keyword: "maxProperties", params: { limit: 2e3 }, schema: 2e3, parentSchema: schema25.properties.tags, data: data7 };
          vErrors === null ? vErrors = [err7] : vErrors.push(err7), errors++;
        }
        for (let key1 in data7) {
          let _errs13 = errors;
          validate75(key1, { instancePath: instancePath + "/tags", parentData: data7, parentDataProperty: "tags", rootData, dynamicAnchors }) || (vErrors = vErrors === null ? validate75.errors : vErrors.concat(validate75.errors), errors = vErrors.length);
          var valid3 = _errs13 === errors;
          if (!valid3) {
            let err8 = { instancePath: instancePath + "/tags", schemaPath: "#/properties/tags/propertyNames", keyword: "propertyNames", params: { propertyName: key1 }, schema: schema25.properties.tags.propertyNames, parentSchema: schema25.properties.tags, data: data7 };
            vErrors === null ? vErrors = [err8] : vErrors.push(err8), errors++;
          }
        }
        for (let key2 in data7) {
          let data8 = data7[key2], _errs16 = errors, valid5 = !1, _errs17 = errors;
          if (typeof data8 == "string") {
            if (func2(data8) > 2e3) {
              let err9 = { instancePath: instancePath + "/tags/" + key2.replace(/~/g, "~0").replace(/\//g, "~1"), schemaPath: "#/properties/tags/additionalProperties/anyOf/0/maxLength", keyword: "maxLength", params: { limit: 2e3 }, schema: 2e3, parentSchema: schema25.properties.tags.additionalProperties.anyOf[0], data: data8 };
              vErrors === null ? vErrors = [err9] : vErrors.push(err9), errors++;
            }
          } else {
            let err10 = { instancePath: instancePath + "/tags/" + key2.replace(/~/g, "~0").replace(/\//g, "~1"), schemaPath: "#/properties/tags/additionalProperties/anyOf/0/type", keyword: "type", params: { type: "string" }, schema: schema25.properties.tags.additionalProperties.anyOf[0].type, parentSchema: schema25.properties.tags.additionalProperties.anyOf[0], data: data8 };
            vErrors === null ? vErrors = [err10] : vErrors.push(err10), errors++;
          }
          var _valid0 = _errs17 === errors;
          valid5 = valid5 || _valid0;
          let _errs19 = errors;
          if (data8 !== null) {
            let err11 = { instancePath: instancePath + "/tags/" + key2.replace(/~/g, "~0").replace(/\//g, "~1"), schemaPath: "#/properties/tags/additionalProperties/anyOf/1/type", keyword: "type", params: { type: "null" }, schema: schema25.properties.tags.additionalProperties.anyOf[1].type, parentSchema: schema25.properties.tags.additionalProperties.anyOf[1], data: data8 };
            vErrors === null ? vErrors = [err11] : vErrors.push(err11), errors++;
          }
          var _valid0 = _errs19 === errors;
          if (valid5 = valid5 || _valid0, valid5)
            errors = _errs16, vErrors !== null && (_errs16 ? vErrors.length = _errs16 : vErrors = null);
          else {
            let err12 = { instancePath: instancePath + "/tags/" + key2.replace(/~/g, "~0").replace(/\//g, "~1"), schemaPath: "#/properties/tags/additionalProperties/anyOf", keyword: "anyOf", params: {}, schema: schema25.properties.tags.additionalProperties.anyOf, parentSchema: schema25.properties.tags.additionalProperties, data: data8 };
            vErrors === null ? vErrors = [err12] : vErrors.push(err12), errors++;
          }
        }
      } else {
        let err13 = { instancePath: instancePath + "/tags", schemaPath: "#/properties/tags/type", keyword: "type", params: { type: "object" }, schema: schema25.properties.tags.type, parentSchema: schema25.properties.tags, data: data7 };
        vErrors === null ? vErrors = [err13] : vErrors.push(err13), errors++;
      }
    }
    if (data.primary_metric !== void 0 && (validate77(data.primary_metric, { instancePath: instancePath + "/primary_metric", parentData: data, parentDataProperty: "primary_metric", rootData, dynamicAnchors }) || (vErrors = vErrors === null ? validate77.errors : vErrors.concat(validate77.errors), errors = vErrors.length)), data.metrics_direction !== void 0) {
      let data10 = data.metrics_direction;
      if (data10 && typeof data10 == "object" && !Array.isArray(data10)) {
        if (Object.keys(data10).length > 2e3) {
          let err14 = { instancePath: instancePath + "/metrics_direction", schemaPath: "#/properties/metrics_direction/maxProperties", keyword: "maxProperties", params: { limit: 2e3 }, schema: 2e3, parentSchema: schema25.properties.metrics_direction, data: data10 };
          vErrors === null ? vErrors = [err14] : vErrors.push(err14), errors++;
        }
        for (let key3 in data10) {
          let _errs24 = errors;
          validate77(key3, { instancePath: instancePath + "/metrics_direction", parentData: data10, parentDataProperty: "metrics_direction", rootData, dynamicAnchors }) || (vErrors = vErrors === null ? validate77.errors : vErrors.concat(validate77.errors), errors = vErrors.length);
          var valid6 = _errs24 === errors;
          if (!valid6) {
            let err15 = { instancePath: instancePath + "/metrics_direction", schemaPath: "#/properties/metrics_direction/propertyNames", keyword: "propertyNames", params: { propertyName: key3 }, schema: schema25.properties.metrics_direction.propertyNames, parentSchema: schema25.properties.metrics_direction, data: data10 };
            vErrors === null ? vErrors = [err15] : vErrors.push(err15), errors++;
          }
        }
        for (let key4 in data10) {
          let data11 = data10[key4];
          if (!(data11 === "up" || data11 === "down")) {
            let err16 = { instancePath: instancePath + "/metrics_direction/" + key4.replace(/~/g, "~0").replace(/\//g, "~1"), schemaPath: "#/properties/metrics_direction/additionalProperties/enum", keyword: "enum", params: { allowedValues: schema25.properties.metrics_direction.additionalProperties.enum }, schema: schema25.properties.metrics_direction.additionalProperties.enum, parentSchema: schema25.properties.metrics_direction.additionalProperties, data: data11 };
            vErrors === null ? vErrors = [err16] : vErrors.push(err16), errors++;
          }
        }
      } else {
        let err17 = { instancePath: instancePath + "/metrics_direction", schemaPath: "#/properties/metrics_direction/type", keyword: "type", params: { type: "object" }, schema: schema25.properties.metrics_direction.type, parentSchema: schema25.properties.metrics_direction, data: data10 };
        vErrors === null ? vErrors = [err17] : vErrors.push(err17), errors++;
      }
    }
    if (data.stages !== void 0) {
      let data12 = data.stages;
      if (data12 && typeof data12 == "object" && !Array.isArray(data12)) {
        for (let key5 in data12) {
          let _errs29 = errors;
          validate80(key5, { instancePath: instancePath + "/stages", parentData: data12, parentDataProperty: "stages", rootData, dynamicAnchors }) || (vErrors = vErrors === null ? validate80.errors : vErrors.concat(validate80.errors), errors = vErrors.length);
          var valid8 = _errs29 === errors;
          if (!valid8) {
            let err18 = { instancePath: instancePath + "/stages", schemaPath: "#/properties/stages/propertyNames", keyword: "propertyNames", params: { propertyName: key5 }, schema: schema25.properties.stages.propertyNames, parentSchema: schema25.properties.stages, data: data12 };
            vErrors === null ? vErrors = [err18] : vErrors.push(err18), errors++;
          }
        }
        for (let key6 in data12) {
          let data13 = data12[key6], _errs32 = errors, valid10 = !1, _errs33 = errors;
          validate82(data13, { instancePath: instancePath + "/stages/" + key6.replace(/~/g, "~0").replace(/\//g, "~1"), parentData: data12, parentDataProperty: key6, rootData, dynamicAnchors }) || (vErrors = vErrors === null ? validate82.errors : vErrors.concat(validate82.errors), errors = vErrors.length);
          var _valid1 = _errs33 === errors;
          valid10 = valid10 || _valid1;
          let _errs34 = errors;
          if (Array.isArray(data13)) {
            let len1 = data13.length;
            for (let i1 = 0; i1 < len1; i1++)
              validate82(data13[i1], { instancePath: instancePath + "/stages/" + key6.replace(/~/g, "~0").replace(/\//g, "~1") + "/" + i1, parentData: data13, parentDataProperty: i1, rootData, dynamicAnchors }) || (vErrors = vErrors === null ? validate82.errors : vErrors.concat(validate82.errors), errors = vErrors.length);
          } else {
            let err19 = { instancePath: instancePath + "/stages/" + key6.replace(/~/g, "~0").replace(/\//g, "~1"), schemaPath: "#/properties/stages/additionalProperties/anyOf/1/type", keyword: "type", params: { type: "array" }, schema: schema25.properties.stages.additionalProperties.anyOf[1].type, parentSchema: schema25.properties.stages.additionalProperties.anyOf[1], data: data13 };
            vErrors === null ? vErrors = [err19] : vErrors.push(err19), errors++;
          }
          var _valid1 = _errs34 === errors;
          if (valid10 = valid10 || _valid1, valid10)
            errors = _errs32, vErrors !== null && (_errs32 ? vErrors.length = _errs32 : vErrors = null);
          else {
            let err20 = { instancePath: instancePath + "/stages/" + key6.replace(/~/g, "~0").replace(/\//g, "~1"), schemaPath: "#/properties/stages/additionalProperties/anyOf", keyword: "anyOf", params: {}, schema: schema25.properties.stages.additionalProperties.anyOf, parentSchema: schema25.properties.stages.additionalProperties, data: data13 };
            vErrors === null ? vErrors = [err20] : vErrors.push(err20), errors++;
          }
        }
      } else {
        let err21 = { instancePath: instancePath + "/stages", schemaPath: "#/properties/stages/type", keyword: "type", params: { type: "object" }, schema: schema25.properties.stages.type, parentSchema: schema25.properties.stages, data: data12 };
        vErrors === null ? vErrors = [err21] : vErrors.push(err21), errors++;
      }
    }
    if (data.aliases !== void 0) {
      let data15 = data.aliases;
      if (data15 && typeof data15 == "object" && !Array.isArray(data15)) {
        if (Object.keys(data15).length > 2e3) {
          let err22 = { instancePath: instancePath + "/aliases", schemaPath: "#/properties/aliases/maxProperties", keyword: "maxProperties", params: { limit: 2e3 }, schema: 2e3, parentSchema: schema25.properties.aliases, data: data15 };
          vErrors === null ? vErrors = [err22] : vErrors.push(err22), errors++;
        }
        for (let key7 in data15) {
          let _errs39 = errors;
          validate85(key7, { instancePath: instancePath + "/aliases", parentData: data15, parentDataProperty: "aliases", rootData, dynamicAnchors }) || (vErrors = vErrors === null ? validate85.errors : vErrors.concat(validate85.errors), errors = vErrors.length);
          var valid13 = _errs39 === errors;
          if (!valid13) {
            let err23 = { instancePath: instancePath + "/aliases", schemaPath: "#/properties/aliases/propertyNames", keyword: "propertyNames", params: { propertyName: key7 }, schema: schema25.properties.aliases.propertyNames, parentSchema: schema25.properties.aliases, data: data15 };
            vErrors === null ? vErrors = [err23] : vErrors.push(err23), errors++;
          }
        }
        for (let key8 in data15)
          validate82(data15[key8], { instancePath: instancePath + "/aliases/" + key8.replace(/~/g, "~0").replace(/\//g, "~1"), parentData: data15, parentDataProperty: key8, rootData, dynamicAnchors }) || (vErrors = vErrors === null ? validate82.errors : vErrors.concat(validate82.errors), errors = vErrors.length);
      } else {
        let err24 = { instancePath: instancePath + "/aliases", schemaPath: "#/properties/aliases/type", keyword: "type", params: { type: "object" }, schema: schema25.properties.aliases.type, parentSchema: schema25.properties.aliases, data: data15 };
        vErrors === null ? vErrors = [err24] : vErrors.push(err24), errors++;
      }
    }
    if (data.holds !== void 0) {
      let data17 = data.holds;
      if (data17 && typeof data17 == "object" && !Array.isArray(data17)) {
        for (let key9 in data17) {
          let _errs44 = errors;
          validate80(key9, { instancePath: instancePath + "/holds", parentData: data17, parentDataProperty: "holds", rootData, dynamicAnchors }) || (vErrors = vErrors === null ? validate80.errors : vErrors.concat(validate80.errors), errors = vErrors.length);
          var valid15 = _errs44 === errors;
          if (!valid15) {
            let err25 = { instancePath: instancePath + "/holds", schemaPath: "#/properties/holds/propertyNames", keyword: "propertyNames", params: { propertyName: key9 }, schema: schema25.properties.holds.propertyNames, parentSchema: schema25.properties.holds, data: data17 };
            vErrors === null ? vErrors = [err25] : vErrors.push(err25), errors++;
          }
        }
        for (let key10 in data17) {
          let data18 = data17[key10];
          if (data18 && typeof data18 == "object" && !Array.isArray(data18)) {
            if (data18.reason === void 0) {
              let err26 = { instancePath: instancePath + "/holds/" + key10.replace(/~/g, "~0").replace(/\//g, "~1"), schemaPath: "#/properties/holds/additionalProperties/required", keyword: "required", params: { missingProperty: "reason" }, schema: schema25.properties.holds.additionalProperties.required, parentSchema: schema25.properties.holds.additionalProperties, data: data18 };
              vErrors === null ? vErrors = [err26] : vErrors.push(err26), errors++;
            }
            if (data18.by === void 0) {
              let err27 = { instancePath: instancePath + "/holds/" + key10.replace(/~/g, "~0").replace(/\//g, "~1"), schemaPath: "#/properties/holds/additionalProperties/required", keyword: "required", params: { missingProperty: "by" }, schema: schema25.properties.holds.additionalProperties.required, parentSchema: schema25.properties.holds.additionalProperties, data: data18 };
              vErrors === null ? vErrors = [err27] : vErrors.push(err27), errors++;
            }
            if (data18.since === void 0) {
              let err28 = { instancePath: instancePath + "/holds/" + key10.replace(/~/g, "~0").replace(/\//g, "~1"), schemaPath: "#/properties/holds/additionalProperties/required", keyword: "required", params: { missingProperty: "since" }, schema: schema25.properties.holds.additionalProperties.required, parentSchema: schema25.properties.holds.additionalProperties, data: data18 };
              vErrors === null ? vErrors = [err28] : vErrors.push(err28), errors++;
            }
            for (let key11 in data18)
              if (!(key11 === "reason" || key11 === "by" || key11 === "since")) {
                let err29 = { instancePath: instancePath + "/holds/" + key10.replace(/~/g, "~0").replace(/\//g, "~1"), schemaPath: "#/properties/holds/additionalProperties/additionalProperties", keyword: "additionalProperties", params: { additionalProperty: key11 }, schema: !1, parentSchema: schema25.properties.holds.additionalProperties, data: data18 };
                vErrors === null ? vErrors = [err29] : vErrors.push(err29), errors++;
              }
            if (data18.reason !== void 0) {
              let data19 = data18.reason;
              if (typeof data19 == "string") {
                if (func2(data19) > 65536) {
                  let err30 = { instancePath: instancePath + "/holds/" + key10.replace(/~/g, "~0").replace(/\//g, "~1") + "/reason", schemaPath: "#/properties/holds/additionalProperties/properties/reason/maxLength", keyword: "maxLength", params: { limit: 65536 }, schema: 65536, parentSchema: schema25.properties.holds.additionalProperties.properties.reason, data: data19 };
                  vErrors === null ? vErrors = [err30] : vErrors.push(err30), errors++;
                }
                if (func2(data19) < 1) {
                  let err31 = { instancePath: instancePath + "/holds/" + key10.replace(/~/g, "~0").replace(/\//g, "~1") + "/reason", schemaPath: "#/properties/holds/additionalProperties/properties/reason/minLength", keyword: "minLength", params: { limit: 1 }, schema: 1, parentSchema: schema25.properties.holds.additionalProperties.properties.reason, data: data19 };
                  vErrors === null ? vErrors = [err31] : vErrors.push(err31), errors++;
                }
              } else {
                let err32 = { instancePath: instancePath + "/holds/" + key10.replace(/~/g, "~0").replace(/\//g, "~1") + "/reason", schemaPath: "#/properties/holds/additionalProperties/properties/reason/type", keyword: "type", params: { type: "string" }, schema: schema25.properties.holds.additionalProperties.properties.reason.type, parentSchema: schema25.properties.holds.additionalProperties.properties.reason, data: data19 };
                vErrors === null ? vErrors = [err32] : vErrors.push(err32), errors++;
              }
            }
            data18.by !== void 0 && (validate71(data18.by, { instancePath: instancePath + "/holds/" + key10.replace(/~/g, "~0").replace(/\//g, "~1") + "/by", parentData: data18, parentDataProperty: "by", rootData, dynamicAnchors }) || (vErrors = vErrors === null ? validate71.errors : vErrors.concat(validate71.errors), errors = vErrors.length)), data18.since !== void 0 && (validate90(data18.since, { instancePath: instancePath + "/holds/" + key10.replace(/~/g, "~0").replace(/\//g, "~1") + "/since", parentData: data18, parentDataProperty: "since", rootData, dynamicAnchors }) || (vErrors = vErrors === null ? validate90.errors : vErrors.concat(validate90.errors), errors = vErrors.length));
          } else {
            let err33 = { instancePath: instancePath + "/holds/" + key10.replace(/~/g, "~0").replace(/\//g, "~1"), schemaPath: "#/properties/holds/additionalProperties/type", keyword: "type", params: { type: "object" }, schema: schema25.properties.holds.additionalProperties.type, parentSchema: schema25.properties.holds.additionalProperties, data: data18 };
            vErrors === null ? vErrors = [err33] : vErrors.push(err33), errors++;
          }
        }
      } else {
        let err34 = { instancePath: instancePath + "/holds", schemaPath: "#/properties/holds/type", keyword: "type", params: { type: "object" }, schema: schema25.properties.holds.type, parentSchema: schema25.properties.holds, data: data17 };
        vErrors === null ? vErrors = [err34] : vErrors.push(err34), errors++;
      }
    }
    if (data.formerly !== void 0) {
      let data22 = data.formerly;
      if (Array.isArray(data22)) {
        let len2 = data22.length;
        for (let i2 = 0; i2 < len2; i2++)
          validate69(data22[i2], { instancePath: instancePath + "/formerly/" + i2, parentData: data22, parentDataProperty: i2, rootData, dynamicAnchors }) || (vErrors = vErrors === null ? validate69.errors : vErrors.concat(validate69.errors), errors = vErrors.length);
      } else {
        let err35 = { instancePath: instancePath + "/formerly", schemaPath: "#/properties/formerly/type", keyword: "type", params: { type: "array" }, schema: schema25.properties.formerly.type, parentSchema: schema25.properties.formerly, data: data22 };
        vErrors === null ? vErrors = [err35] : vErrors.push(err35), errors++;
      }
    }
    if (data.deleted !== void 0) {
      let data24 = data.deleted;
      if (Array.isArray(data24)) {
        let len3 = data24.length;
        for (let i3 = 0; i3 < len3; i3++) {
          let data25 = data24[i3], _errs59 = errors, valid22 = !1, _errs60 = errors;
          validate82(data25, { instancePath: instancePath + "/deleted/" + i3, parentData: data24, parentDataProperty: i3, rootData, dynamicAnchors }) || (vErrors = vErrors === null ? validate82.errors : vErrors.concat(validate82.errors), errors = vErrors.length);
          var _valid2 = _errs60 === errors;
          valid22 = valid22 || _valid2;
          let _errs61 = errors;
          if (data25 && typeof data25 == "object" && !Array.isArray(data25)) {
            if (data25.version === void 0) {
              let err36 = { instancePath: instancePath + "/deleted/" + i3, schemaPath: "#/properties/deleted/items/anyOf/1/required", keyword: "required", params: { missingProperty: "version" }, schema: schema25.properties.deleted.items.anyOf[1].required, parentSchema: schema25.properties.deleted.items.anyOf[1], data: data25 };
              vErrors === null ? vErrors = [err36] : vErrors.push(err36), errors++;
            }
            for (let key12 in data25)
              if (!(key12 === "version" || key12 === "content")) {
                let err37 = { instancePath: instancePath + "/deleted/" + i3, schemaPath: "#/properties/deleted/items/anyOf/1/additionalProperties", keyword: "additionalProperties", params: { additionalProperty: key12 }, schema: !1, parentSchema: schema25.properties.deleted.items.anyOf[1], data: data25 };
                vErrors === null ? vErrors = [err37] : vErrors.push(err37), errors++;
              }
            data25.version !== void 0 && (validate82(data25.version, { instancePath: instancePath + "/deleted/" + i3 + "/version", parentData: data25, parentDataProperty: "version", rootData, dynamicAnchors }) || (vErrors = vErrors === null ? validate82.errors : vErrors.concat(validate82.errors), errors = vErrors.length)), data25.content !== void 0 && (validate95(data25.content, { instancePath: instancePath + "/deleted/" + i3 + "/content", parentData: data25, parentDataProperty: "content", rootData, dynamicAnchors }) || (vErrors = vErrors === null ? validate95.errors : vErrors.concat(validate95.errors), errors = vErrors.length));
          } else {
            let err38 = { instancePath: instancePath + "/deleted/" + i3, schemaPath: "#/properties/deleted/items/anyOf/1/type", keyword: "type", params: { type: "object" }, schema: schema25.properties.deleted.items.anyOf[1].type, parentSchema: schema25.properties.deleted.items.anyOf[1], data: data25 };
            vErrors === null ? vErrors = [err38] : vErrors.push(err38), errors++;
          }
          var _valid2 = _errs61 === errors;
          if (valid22 = valid22 || _valid2, valid22)
            errors = _errs59, vErrors !== null && (_errs59 ? vErrors.length = _errs59 : vErrors = null);
          else {
            let err39 = { instancePath: instancePath + "/deleted/" + i3, schemaPath: "#/properties/deleted/items/anyOf", keyword: "anyOf", params: {}, schema: schema25.properties.deleted.items.anyOf, parentSchema: schema25.properties.deleted.items, data: data25 };
            vErrors === null ? vErrors = [err39] : vErrors.push(err39), errors++;
          }
        }
      } else {
        let err40 = { instancePath: instancePath + "/deleted", schemaPath: "#/properties/deleted/type", keyword: "type", params: { type: "array" }, schema: schema25.properties.deleted.type, parentSchema: schema25.properties.deleted, data: data24 };
        vErrors === null ? vErrors = [err40] : vErrors.push(err40), errors++;
      }
    }
    if (data.adopted !== void 0) {
      let data28 = data.adopted;
      if (Array.isArray(data28)) {
        let len4 = data28.length;
        for (let i4 = 0; i4 < len4; i4++)
          validate82(data28[i4], { instancePath: instancePath + "/adopted/" + i4, parentData: data28, parentDataProperty: i4, rootData, dynamicAnchors }) || (vErrors = vErrors === null ? validate82.errors : vErrors.concat(validate82.errors), errors = vErrors.length);
      } else {
        let err41 = { instancePath: instancePath + "/adopted", schemaPath: "#/properties/adopted/type", keyword: "type", params: { type: "array" }, schema: schema25.properties.adopted.type, parentSchema: schema25.properties.adopted, data: data28 };
        vErrors === null ? vErrors = [err41] : vErrors.push(err41), errors++;
      }
    }
    if (data.collected !== void 0) {
      let data30 = data.collected;
      if (Array.isArray(data30)) {
        let len5 = data30.length;
        for (let i5 = 0; i5 < len5; i5++)
          validate82(data30[i5], { instancePath: instancePath + "/collected/" + i5, parentData: data30, parentDataProperty: i5, rootData, dynamicAnchors }) || (vErrors = vErrors === null ? validate82.errors : vErrors.concat(validate82.errors), errors = vErrors.length);
      } else {
        let err42 = { instancePath: instancePath + "/collected", schemaPath: "#/properties/collected/type", keyword: "type", params: { type: "array" }, schema: schema25.properties.collected.type, parentSchema: schema25.properties.collected, data: data30 };
        vErrors === null ? vErrors = [err42] : vErrors.push(err42), errors++;
      }
    }
    if (data.custom !== void 0) {
      let data32 = data.custom;
      if (!(data32 && typeof data32 == "object" && !Array.isArray(data32))) {
        let err43 = { instancePath: instancePath + "/custom", schemaPath: "#/properties/custom/type", keyword: "type", params: { type: "object" }, schema: schema25.properties.custom.type, parentSchema: schema25.properties.custom, data: data32 };
        vErrors === null ? vErrors = [err43] : vErrors.push(err43), errors++;
      }
    }
  } else {
    let err44 = { instancePath, schemaPath: "#/type", keyword: "type", params: { type: "object" }, schema: schema25.type, parentSchema: schema25, data };
    vErrors === null ? vErrors = [err44] : vErrors.push(err44), errors++;
  }
  return validate68.errors = vErrors, errors === 0;
}
validate68.evaluated = { props: !0, dynamicProps: !1, dynamicItems: !1 };
var version = validate99, schema35 = { $schema: "https://json-schema.org/draft/2020-12/schema", $id: "stemma:version", title: "VersionRecord", description: "One version of a model: facts that never change after registration, and annotations that may.", type: "object", additionalProperties: !1, required: ["version", "created", "author"], properties: { version: { $ref: "#/$defs/versionId", description: "The version itself, equal to the file name." }, ordinal: { type: "integer", minimum: 1, maximum: 9007199254740991, description: "Registration counter within the model, for clients that want integer versions." }, created: { $ref: "#/$defs/instant", description: "When the version was registered, UTC with milliseconds." }, author: { $ref: "#/$defs/text", description: "Who registered it, as Name <email>." }, description: { $ref: "#/$defs/prose", description: "What is special about this version." }, change: { type: "object", title: "VersionChange", description: "How the version differs from the one it was derived against.", additionalProperties: !1, required: ["level"], properties: { level: { enum: ["initial", "major", "minor", "patch"], description: "The level that the derivation found; initial for the first version." }, from: { $ref: "#/$defs/versionId", description: "The version it was compared with." }, reasons: { type: "array", items: { $ref: "#/$defs/text" }, description: "What differs, one short phrase each." }, notes: { $ref: "#/$defs/prose", description: "The author's own words about the change." } } }, task: { $ref: "#/$defs/text", description: "The task, where it differs from the task of the model." }, framework: { $ref: "#/$defs/word", description: "The framework that loads the weights: onnx, pytorch, tensorflow ..." }, model_type: { $ref: "#/$defs/text", description: "The algorithm or architecture." }, artifacts: { type: "array", maxItems: 200, items: { $ref: "#/$defs/artifact" }, description: "The files of the version, each named by its sha256." }, interface: { $ref: "#/$defs/interface" }, inspection: { $ref: "#/$defs/inspection" }, features: { type: "array", maxItems: 2e3, items: { $ref: "#/$defs/text" }, description: "The names of the input features, in order." }, parents: { type: "array", maxItems: 200, items: { $ref: "#/$defs/parent" }, description: "The versions that this one was made from." }, dataset: { type: "array", maxItems: 200, items: { $ref: "#/$defs/dataset" }, description: "The data that it was trained on." }, training: { type: "object", title: "Training", description: "When and on what the training ran.", additionalProperties: !1, properties: { started: { $ref: "#/$defs/instant", description: "Start of the training." }, ended: { $ref: "#/$defs/instant", description: "End of the training." }, duration_s: { type: "number", minimum: 0, description: "Duration in seconds." }, samples: { type: "object", title: "Samples", description: "Number of samples in each split.", additionalProperties: !1, properties: { train: { $ref: "#/$defs/count", description: "Samples trained on." }, validation: { $ref: "#/$defs/count", description: "Samples used to choose the model." }, test: { $ref: "#/$defs/count", description: "Samples held out." } } }, host: { $ref: "#/$defs/text", description: "The machine it ran on." } } }, source: { type: "object", title: "Source", description: "Where the version came from.", additionalProperties: !1, properties: { run: { $ref: "#/$defs/text", description: "The training run, as system:id." }, commit: { $ref: "#/$defs/text", description: "The commit that produced it." }, uri: { $ref: "#/$defs/text", description: "The place it was taken from; never opened by Stemma." } } }, code: { type: "object", title: "Code", description: "The code that goes with the version.", additionalProperties: !1, required: ["repository"], properties: { repository: { $ref: "#/$defs/text", description: "The repository of the code." }, commit: { $ref: "#/$defs/text", description: "The commit in it." } } }, parameters: { type: "object", maxProperties: 2e3, additionalProperties: { $ref: "#/$defs/parameter" }, propertyNames: { maxLength: 256 }, description: "Hyperparameters." }, config: { type: "object", title: "ConfigReference", description: "The configuration that it was trained or runs with.", additionalProperties: !1, required: ["hash"], properties: { hash: { $ref: "#/$defs/digest", description: "sha256 of the RFC 8785 JSON of the configuration: key order does not matter." }, artifact: { $ref: "#/$defs/digest", description: "sha256 of the configuration file, byte for byte, in the store." } } }, metrics: { type: "object", maxProperties: 2e3, propertyNames: { $ref: "#/$defs/metricName" }, additionalProperties: { $ref: "#/$defs/metric" }, description: "Metrics as declared by the author." }, tags: { $ref: "#/$defs/tags", description: "Free labels of the version." }, exports: { type: "array", maxItems: 200, description: "The same version in other formats.", items: { type: "object", title: "ExportRecord", additionalProperties: !1, required: ["format"], properties: { format: { $ref: "#/$defs/word", description: "The format of the export." }, path: { $ref: "#/$defs/artifactPath", description: "Relative path within the export, with forward slashes." }, digest: { $ref: "#/$defs/digest", description: "sha256 of the bytes." }, size: { $ref: "#/$defs/count", description: "Size in bytes." }, uri: { $ref: "#/$defs/text", description: "Where it lives if it is not in a store; never opened by Stemma." }, created: { $ref: "#/$defs/instant", description: "When it was added." }, role: { enum: ["weights", "tokenizer", "preprocessing", "config", "manifest", "other"], description: "What the file is for; weights when absent." }, inspection: { $ref: "#/$defs/inspection" } }, description: "The version in another format." } }, links: { type: "array", maxItems: 200, items: { $ref: "#/$defs/text" }, description: "Addresses of reports, cards, papers." }, resources: { type: "object", title: "Resources", description: "What the version needs to run.", additionalProperties: !1, properties: { memory_bytes: { $ref: "#/$defs/count", description: "Memory in bytes." }, gpu_memory_bytes: { $ref: "#/$defs/count", description: "Accelerator memory in bytes." } } }, custom: { type: "object", description: "Anything else a team wants to keep.", additionalProperties: !0 } }, $defs: { versionId: { description: "A version: MAJOR.MINOR.PATCH with an optional lower-case prerelease, or v{14 digits}_{8 hex}.", type: "string", pattern: "^(?:(?:0|[1-9]\\d*)\\.(?:0|[1-9]\\d*)\\.(?:0|[1-9]\\d*)(?:-[0-9a-z.-]+)?|v\\d{14}_[0-9a-f]{8})$", maxLength: 64 }, instant: { description: "An instant: UTC with milliseconds, such as 2026-11-21T10:00:00.000Z.", type: "string", pattern: "^\\d{4}-\\d{2}-\\d{2}T\\d{2}:\\d{2}:\\d{2}\\.\\d{3}Z$" }, digest: { description: "A digest: sha256: and 64 lower-case hex digits.", type: "string", pattern: "^sha256:[0-9a-f]{64}$" }, text: { description: "A short text: 1 to 2000 characters.", type: "string", minLength: 1, maxLength: 2e3 }, prose: { description: "A text of at most 65536 characters.", type: "string", maxLength: 65536 }, word: { description: "A lower-case word: a-z, 0-9 and . _ + -, at most 64 characters.", type: "string", pattern: "^[a-z0-9][a-z0-9._+-]{0,63}$" }, count: { description: "A whole number from 0.", type: "integer", minimum: 0, maximum: 9007199254740991 }, metricName: { description: "A metric name: a letter or underscore, then letters, digits and . _ @ / -.", type: "string", pattern: "^[A-Za-z_][A-Za-z0-9_.@/-]{0,127}$" }, artifactPath: { description: "A relative path with forward slashes that can be written below any folder on any system, and stays inside it: at most 1024 characters, no '..', colon, backslash, control character or Windows device name.", type: "string", pattern: "^(?:(?!(?:[cC][oO][nN]|[pP][rR][nN]|[aA][uU][xX]|[nN][uU][lL]|[cC][oO][mM][0-9]|[lL][pP][tT][0-9])(?:[./]|$)|\\.[gG][iI][tT](?:/|$))[^/\\\\:\\p{Cc}\\p{Cs}\\ufffd]*[^/\\\\:\\p{Cc}\\p{Cs}\\ufffd. ](?:/(?!$)|$))+$", maxLength: 1024 }, artifact: { type: "object", title: "ArtifactRecord", additionalProperties: !1, required: ["path", "digest", "size"], properties: { path: { $ref: "#/$defs/artifactPath", description: "Relative path within the version, with forward slashes." }, digest: { $ref: "#/$defs/digest", description: "sha256 of the bytes." }, size: { $ref: "#/$defs/count", description: "Size in bytes." }, format: { $ref: "#/$defs/word", description: "The file format." }, role: { enum: ["weights", "tokenizer", "preprocessing", "config", "manifest", "other"], description: "What the file is for; weights when absent." } }, description: "One file of a version." }, tensor: { type: "object", title: "TensorSpec", additionalProperties: !1, required: ["name", "type"], properties: { name: { type: "string", maxLength: 1024, description: "Name of the input or output." }, type: { $ref: "#/$defs/text", description: "Element type: float32, int64, string ..." }, shape: { type: "array", maxItems: 64, items: { anyOf: [{ type: "integer", minimum: 0, maximum: 9007199254740991 }, { type: "string", minLength: 1, maxLength: 256 }, { type: "null" }] }, description: "Dimensions: a number, the name of a symbolic one, or null for an unnamed one." } }, description: "One input or output of a model." }, interface: { type: "object", title: "ModelInterface", description: "Inputs and outputs of the model.", additionalProperties: !1, required: ["inputs", "outputs"], properties: { inputs: { type: "array", maxItems: 2e3, items: { $ref: "#/$defs/tensor" }, description: "What the model takes, in order." }, outputs: { type: "array", maxItems: 2e3, items: { $ref: "#/$defs/tensor" }, description: "What the model gives, in order." } } }, versionReference: { description: "A version reference: model@version.", type: "string", pattern: "^[a-z0-9][a-z0-9._-]*(?:/[a-z0-9][a-z0-9._-]*)?@[0-9a-z._-]+$", maxLength: 256 }, parent: { anyOf: [{ $ref: "#/$defs/versionReference" }, { type: "object", title: "ParentRecord", additionalProperties: !1, required: ["version"], properties: { version: { $ref: "#/$defs/versionReference", description: "The parent as model@version." }, relation: { $ref: "#/$defs/word", description: "How it was used: fine-tuned, distilled, merged ..." } }, description: "A parent and how it was used." }] }, dataset: { type: "object", title: "DatasetRecord", additionalProperties: !1, required: ["name"], properties: { name: { $ref: "#/$defs/text", description: "Name of the dataset." }, version: { $ref: "#/$defs/text", description: "Version of the dataset." }, digest: { $ref: "#/$defs/digest", description: "sha256 of the dataset or of its manifest." } }, description: "A dataset, by name." }, parameter: { description: "A parameter: text, number, true or false, nothing, a list or a map of them.", anyOf: [{ type: "string", maxLength: 65536 }, { type: "number" }, { type: "boolean" }, { type: "null" }, { type: "array" }, { type: "object", additionalProperties: !0 }] }, metric: { anyOf: [{ type: "number" }, { type: "object", title: "MetricRecord", additionalProperties: !1, required: ["value"], properties: { value: { type: "number", description: "The measured value." }, at: { $ref: "#/$defs/instant", description: "When it was measured." }, dataset: { $ref: "#/$defs/text", description: "What it was measured on." } }, description: "A metric with its circumstances." }] }, tags: { type: "object", maxProperties: 2e3, propertyNames: { $ref: "#/$defs/tagName" }, additionalProperties: { anyOf: [{ type: "string", maxLength: 2e3 }, { type: "null" }] } }, tagName: { description: "A tag name: a-z, 0-9 and . _ / -, starting with a letter or digit.", type: "string", pattern: "^[a-z0-9][a-z0-9._/-]{0,127}$" }, inspection: { type: "object", title: "Inspection", description: "What was read from the weights file itself.", additionalProperties: !1, required: ["format"], properties: { format: { $ref: "#/$defs/word", description: "The file format that was recognised by its content." }, producer: { $ref: "#/$defs/text", description: "The program that wrote the file, with its version." }, opsets: { type: "array", description: "The operator sets that the graph imports.", items: { type: "object", title: "Opset", additionalProperties: !1, required: ["domain", "version"], properties: { domain: { type: "string", maxLength: 256, description: "The operator domain; ai.onnx is the default one." }, version: { type: "integer", minimum: 0, maximum: 9007199254740991, description: "The version of the operator set." } }, description: "An operator set and its version." } }, parameters: { $ref: "#/$defs/count", description: "Number of elements in all tensors of the weights; for ONNX in all initializers and Constant tensors, in every subgraph." }, tensors: { $ref: "#/$defs/count", description: "Number of tensors in the weights." }, dtypes: { type: "object", maxProperties: 100, propertyNames: { pattern: "^[a-z0-9][a-z0-9._+-]{0,63}$" }, additionalProperties: { type: "integer", minimum: 0, maximum: 9007199254740991, description: "Number of parameters." }, description: "Number of parameters of each element type: float32, bfloat16, q4_k ..." }, architecture: { $ref: "#/$defs/text", description: "The architecture that the weights name: llama, bert ..." }, quantization: { $ref: "#/$defs/text", description: "How the weights are quantised, where the file says it: Q4_K_M ..." }, layout: { $ref: "#/$defs/digest", description: "sha256 of the RFC 8785 JSON of the sorted [name, type, shape] of all tensors: equal for equal architectures." }, pickles: { type: "array", maxItems: 200, description: "What loading the pickles among the files would import beyond what tensors need.", items: { type: "object", title: "PickleRecord", additionalProperties: !1, required: ["path"], properties: { path: { $ref: "#/$defs/artifactPath", description: "The file." }, imports: { type: "array", maxItems: 100, items: { type: "string", minLength: 1, maxLength: 2e3, description: "A name, module first." }, description: "The names that it imports, such as os.system." }, fault: { $ref: "#/$defs/text", description: "Why it could not be scanned to its end." } }, description: "The imports of one pickle." } } } } } }, schema36 = { description: "A version: MAJOR.MINOR.PATCH with an optional lower-case prerelease, or v{14 digits}_{8 hex}.", type: "string", pattern: "^(?:(?:0|[1-9]\\d*)\\.(?:0|[1-9]\\d*)\\.(?:0|[1-9]\\d*)(?:-[0-9a-z.-]+)?|v\\d{14}_[0-9a-f]{8})$", maxLength: 64 };
function validate100(data, { instancePath = "", parentData, parentDataProperty, rootData = data, dynamicAnchors = {} } = {}) {
  let vErrors = null, errors = 0, evaluated0 = validate100.evaluated;
  if (evaluated0.dynamicProps && (evaluated0.props = void 0), evaluated0.dynamicItems && (evaluated0.items = void 0), typeof data == "string") {
    if (func2(data) > 64) {
      let err0 = { instancePath, schemaPath: "#/maxLength", keyword: "maxLength", params: { limit: 64 }, schema: 64, parentSchema: schema36, data };
      vErrors === null ? vErrors = [err0] : vErrors.push(err0), errors++;
    }
    if (!pattern6.test(data)) {
      let err1 = { instancePath, schemaPath: "#/pattern", keyword: "pattern", params: { pattern: "^(?:(?:0|[1-9]\\d*)\\.(?:0|[1-9]\\d*)\\.(?:0|[1-9]\\d*)(?:-[0-9a-z.-]+)?|v\\d{14}_[0-9a-f]{8})$" }, schema: "^(?:(?:0|[1-9]\\d*)\\.(?:0|[1-9]\\d*)\\.(?:0|[1-9]\\d*)(?:-[0-9a-z.-]+)?|v\\d{14}_[0-9a-f]{8})$", parentSchema: schema36, data };
      vErrors === null ? vErrors = [err1] : vErrors.push(err1), errors++;
    }
  } else {
    let err2 = { instancePath, schemaPath: "#/type", keyword: "type", params: { type: "string" }, schema: schema36.type, parentSchema: schema36, data };
    vErrors === null ? vErrors = [err2] : vErrors.push(err2), errors++;
  }
  return validate100.errors = vErrors, errors === 0;
}
validate100.evaluated = { dynamicProps: !1, dynamicItems: !1 };
var schema37 = { description: "An instant: UTC with milliseconds, such as 2026-11-21T10:00:00.000Z.", type: "string", pattern: "^\\d{4}-\\d{2}-\\d{2}T\\d{2}:\\d{2}:\\d{2}\\.\\d{3}Z$" };
function validate102(data, { instancePath = "", parentData, parentDataProperty, rootData = data, dynamicAnchors = {} } = {}) {
  let vErrors = null, errors = 0, evaluated0 = validate102.evaluated;
  if (evaluated0.dynamicProps && (evaluated0.props = void 0), evaluated0.dynamicItems && (evaluated0.items = void 0), typeof data == "string") {
    if (!pattern13.test(data)) {
      let err0 = { instancePath, schemaPath: "#/pattern", keyword: "pattern", params: { pattern: "^\\d{4}-\\d{2}-\\d{2}T\\d{2}:\\d{2}:\\d{2}\\.\\d{3}Z$" }, schema: "^\\d{4}-\\d{2}-\\d{2}T\\d{2}:\\d{2}:\\d{2}\\.\\d{3}Z$", parentSchema: schema37, data };
      vErrors === null ? vErrors = [err0] : vErrors.push(err0), errors++;
    }
  } else {
    let err1 = { instancePath, schemaPath: "#/type", keyword: "type", params: { type: "string" }, schema: schema37.type, parentSchema: schema37, data };
    vErrors === null ? vErrors = [err1] : vErrors.push(err1), errors++;
  }
  return validate102.errors = vErrors, errors === 0;
}
validate102.evaluated = { dynamicProps: !1, dynamicItems: !1 };
var schema38 = { description: "A short text: 1 to 2000 characters.", type: "string", minLength: 1, maxLength: 2e3 };
function validate104(data, { instancePath = "", parentData, parentDataProperty, rootData = data, dynamicAnchors = {} } = {}) {
  let vErrors = null, errors = 0, evaluated0 = validate104.evaluated;
  if (evaluated0.dynamicProps && (evaluated0.props = void 0), evaluated0.dynamicItems && (evaluated0.items = void 0), typeof data == "string") {
    if (func2(data) > 2e3) {
      let err0 = { instancePath, schemaPath: "#/maxLength", keyword: "maxLength", params: { limit: 2e3 }, schema: 2e3, parentSchema: schema38, data };
      vErrors === null ? vErrors = [err0] : vErrors.push(err0), errors++;
    }
    if (func2(data) < 1) {
      let err1 = { instancePath, schemaPath: "#/minLength", keyword: "minLength", params: { limit: 1 }, schema: 1, parentSchema: schema38, data };
      vErrors === null ? vErrors = [err1] : vErrors.push(err1), errors++;
    }
  } else {
    let err2 = { instancePath, schemaPath: "#/type", keyword: "type", params: { type: "string" }, schema: schema38.type, parentSchema: schema38, data };
    vErrors === null ? vErrors = [err2] : vErrors.push(err2), errors++;
  }
  return validate104.errors = vErrors, errors === 0;
}
validate104.evaluated = { dynamicProps: !1, dynamicItems: !1 };
var schema39 = { description: "A text of at most 65536 characters.", type: "string", maxLength: 65536 };
function validate106(data, { instancePath = "", parentData, parentDataProperty, rootData = data, dynamicAnchors = {} } = {}) {
  let vErrors = null, errors = 0, evaluated0 = validate106.evaluated;
  if (evaluated0.dynamicProps && (evaluated0.props = void 0), evaluated0.dynamicItems && (evaluated0.items = void 0), typeof data == "string") {
    if (func2(data) > 65536) {
      let err0 = { instancePath, schemaPath: "#/maxLength", keyword: "maxLength", params: { limit: 65536 }, schema: 65536, parentSchema: schema39, data };
      vErrors === null ? vErrors = [err0] : vErrors.push(err0), errors++;
    }
  } else {
    let err1 = { instancePath, schemaPath: "#/type", keyword: "type", params: { type: "string" }, schema: schema39.type, parentSchema: schema39, data };
    vErrors === null ? vErrors = [err1] : vErrors.push(err1), errors++;
  }
  return validate106.errors = vErrors, errors === 0;
}
validate106.evaluated = { dynamicProps: !1, dynamicItems: !1 };
var schema40 = { description: "A lower-case word: a-z, 0-9 and . _ + -, at most 64 characters.", type: "string", pattern: "^[a-z0-9][a-z0-9._+-]{0,63}$" }, pattern17 = new RegExp("^[a-z0-9][a-z0-9._+-]{0,63}$", "u");
function validate112(data, { instancePath = "", parentData, parentDataProperty, rootData = data, dynamicAnchors = {} } = {}) {
  let vErrors = null, errors = 0, evaluated0 = validate112.evaluated;
  if (evaluated0.dynamicProps && (evaluated0.props = void 0), evaluated0.dynamicItems && (evaluated0.items = void 0), typeof data == "string") {
    if (!pattern17.test(data)) {
      let err0 = { instancePath, schemaPath: "#/pattern", keyword: "pattern", params: { pattern: "^[a-z0-9][a-z0-9._+-]{0,63}$" }, schema: "^[a-z0-9][a-z0-9._+-]{0,63}$", parentSchema: schema40, data };
      vErrors === null ? vErrors = [err0] : vErrors.push(err0), errors++;
    }
  } else {
    let err1 = { instancePath, schemaPath: "#/type", keyword: "type", params: { type: "string" }, schema: schema40.type, parentSchema: schema40, data };
    vErrors === null ? vErrors = [err1] : vErrors.push(err1), errors++;
  }
  return validate112.errors = vErrors, errors === 0;
}
validate112.evaluated = { dynamicProps: !1, dynamicItems: !1 };
var schema41 = { type: "object", title: "ArtifactRecord", additionalProperties: !1, required: ["path", "digest", "size"], properties: { path: { $ref: "#/$defs/artifactPath", description: "Relative path within the version, with forward slashes." }, digest: { $ref: "#/$defs/digest", description: "sha256 of the bytes." }, size: { $ref: "#/$defs/count", description: "Size in bytes." }, format: { $ref: "#/$defs/word", description: "The file format." }, role: { enum: ["weights", "tokenizer", "preprocessing", "config", "manifest", "other"], description: "What the file is for; weights when absent." } }, description: "One file of a version." }, schema42 = { description: "A relative path with forward slashes that can be written below any folder on any system, and stays inside it: at most 1024 characters, no '..', colon, backslash, control character or Windows device name.", type: "string", pattern: "^(?:(?!(?:[cC][oO][nN]|[pP][rR][nN]|[aA][uU][xX]|[nN][uU][lL]|[cC][oO][mM][0-9]|[lL][pP][tT][0-9])(?:[./]|$)|\\.[gG][iI][tT](?:/|$))[^/\\\\:\\p{Cc}\\p{Cs}\\ufffd]*[^/\\\\:\\p{Cc}\\p{Cs}\\ufffd. ](?:/(?!$)|$))+$", maxLength: 1024 }, pattern18 = new RegExp("^(?:(?!(?:[cC][oO][nN]|[pP][rR][nN]|[aA][uU][xX]|[nN][uU][lL]|[cC][oO][mM][0-9]|[lL][pP][tT][0-9])(?:[./]|$)|\\.[gG][iI][tT](?:/|$))[^/\\\\:\\p{Cc}\\p{Cs}\\ufffd]*[^/\\\\:\\p{Cc}\\p{Cs}\\ufffd. ](?:/(?!$)|$))+$", "u");
function validate116(data, { instancePath = "", parentData, parentDataProperty, rootData = data, dynamicAnchors = {} } = {}) {
  let vErrors = null, errors = 0, evaluated0 = validate116.evaluated;
  if (evaluated0.dynamicProps && (evaluated0.props = void 0), evaluated0.dynamicItems && (evaluated0.items = void 0), typeof data == "string") {
    if (func2(data) > 1024) {
      let err0 = { instancePath, schemaPath: "#/maxLength", keyword: "maxLength", params: { limit: 1024 }, schema: 1024, parentSchema: schema42, data };
      vErrors === null ? vErrors = [err0] : vErrors.push(err0), errors++;
    }
    if (!pattern18.test(data)) {
      let err1 = { instancePath, schemaPath: "#/pattern", keyword: "pattern", params: { pattern: "^(?:(?!(?:[cC][oO][nN]|[pP][rR][nN]|[aA][uU][xX]|[nN][uU][lL]|[cC][oO][mM][0-9]|[lL][pP][tT][0-9])(?:[./]|$)|\\.[gG][iI][tT](?:/|$))[^/\\\\:\\p{Cc}\\p{Cs}\\ufffd]*[^/\\\\:\\p{Cc}\\p{Cs}\\ufffd. ](?:/(?!$)|$))+$" }, schema: "^(?:(?!(?:[cC][oO][nN]|[pP][rR][nN]|[aA][uU][xX]|[nN][uU][lL]|[cC][oO][mM][0-9]|[lL][pP][tT][0-9])(?:[./]|$)|\\.[gG][iI][tT](?:/|$))[^/\\\\:\\p{Cc}\\p{Cs}\\ufffd]*[^/\\\\:\\p{Cc}\\p{Cs}\\ufffd. ](?:/(?!$)|$))+$", parentSchema: schema42, data };
      vErrors === null ? vErrors = [err1] : vErrors.push(err1), errors++;
    }
  } else {
    let err2 = { instancePath, schemaPath: "#/type", keyword: "type", params: { type: "string" }, schema: schema42.type, parentSchema: schema42, data };
    vErrors === null ? vErrors = [err2] : vErrors.push(err2), errors++;
  }
  return validate116.errors = vErrors, errors === 0;
}
validate116.evaluated = { dynamicProps: !1, dynamicItems: !1 };
var schema43 = { description: "A digest: sha256: and 64 lower-case hex digits.", type: "string", pattern: "^sha256:[0-9a-f]{64}$" };
function validate118(data, { instancePath = "", parentData, parentDataProperty, rootData = data, dynamicAnchors = {} } = {}) {
  let vErrors = null, errors = 0, evaluated0 = validate118.evaluated;
  if (evaluated0.dynamicProps && (evaluated0.props = void 0), evaluated0.dynamicItems && (evaluated0.items = void 0), typeof data == "string") {
    if (!pattern14.test(data)) {
      let err0 = { instancePath, schemaPath: "#/pattern", keyword: "pattern", params: { pattern: "^sha256:[0-9a-f]{64}$" }, schema: "^sha256:[0-9a-f]{64}$", parentSchema: schema43, data };
      vErrors === null ? vErrors = [err0] : vErrors.push(err0), errors++;
    }
  } else {
    let err1 = { instancePath, schemaPath: "#/type", keyword: "type", params: { type: "string" }, schema: schema43.type, parentSchema: schema43, data };
    vErrors === null ? vErrors = [err1] : vErrors.push(err1), errors++;
  }
  return validate118.errors = vErrors, errors === 0;
}
validate118.evaluated = { dynamicProps: !1, dynamicItems: !1 };
var schema44 = { description: "A whole number from 0.", type: "integer", minimum: 0, maximum: 9007199254740991 };
function validate120(data, { instancePath = "", parentData, parentDataProperty, rootData = data, dynamicAnchors = {} } = {}) {
  let vErrors = null, errors = 0, evaluated0 = validate120.evaluated;
  if (evaluated0.dynamicProps && (evaluated0.props = void 0), evaluated0.dynamicItems && (evaluated0.items = void 0), !(typeof data == "number" && !(data % 1) && !isNaN(data) && isFinite(data))) {
    let err0 = { instancePath, schemaPath: "#/type", keyword: "type", params: { type: "integer" }, schema: schema44.type, parentSchema: schema44, data };
    vErrors === null ? vErrors = [err0] : vErrors.push(err0), errors++;
  }
  if (typeof data == "number" && isFinite(data)) {
    if (data > 9007199254740991 || isNaN(data)) {
      let err1 = { instancePath, schemaPath: "#/maximum", keyword: "maximum", params: { comparison: "<=", limit: 9007199254740991 }, schema: 9007199254740991, parentSchema: schema44, data };
      vErrors === null ? vErrors = [err1] : vErrors.push(err1), errors++;
    }
    if (data < 0 || isNaN(data)) {
      let err2 = { instancePath, schemaPath: "#/minimum", keyword: "minimum", params: { comparison: ">=", limit: 0 }, schema: 0, parentSchema: schema44, data };
      vErrors === null ? vErrors = [err2] : vErrors.push(err2), errors++;
    }
  }
  return validate120.errors = vErrors, errors === 0;
}
validate120.evaluated = { dynamicProps: !1, dynamicItems: !1 };
function validate115(data, { instancePath = "", parentData, parentDataProperty, rootData = data, dynamicAnchors = {} } = {}) {
  let vErrors = null, errors = 0, evaluated0 = validate115.evaluated;
  if (evaluated0.dynamicProps && (evaluated0.props = void 0), evaluated0.dynamicItems && (evaluated0.items = void 0), data && typeof data == "object" && !Array.isArray(data)) {
    if (data.path === void 0) {
      let err0 = { instancePath, schemaPath: "#/required", keyword: "required", params: { missingProperty: "path" }, schema: schema41.required, parentSchema: schema41, data };
      vErrors === null ? vErrors = [err0] : vErrors.push(err0), errors++;
    }
    if (data.digest === void 0) {
      let err1 = { instancePath, schemaPath: "#/required", keyword: "required", params: { missingProperty: "digest" }, schema: schema41.required, parentSchema: schema41, data };
      vErrors === null ? vErrors = [err1] : vErrors.push(err1), errors++;
    }
    if (data.size === void 0) {
      let err2 = { instancePath, schemaPath: "#/required", keyword: "required", params: { missingProperty: "size" }, schema: schema41.required, parentSchema: schema41, data };
      vErrors === null ? vErrors = [err2] : vErrors.push(err2), errors++;
    }
    for (let key0 in data)
      if (!(key0 === "path" || key0 === "digest" || key0 === "size" || key0 === "format" || key0 === "role")) {
        let err3 = { instancePath, schemaPath: "#/additionalProperties", keyword: "additionalProperties", params: { additionalProperty: key0 }, schema: !1, parentSchema: schema41, data };
        vErrors === null ? vErrors = [err3] : vErrors.push(err3), errors++;
      }
    if (data.path !== void 0 && (validate116(data.path, { instancePath: instancePath + "/path", parentData: data, parentDataProperty: "path", rootData, dynamicAnchors }) || (vErrors = vErrors === null ? validate116.errors : vErrors.concat(validate116.errors), errors = vErrors.length)), data.digest !== void 0 && (validate118(data.digest, { instancePath: instancePath + "/digest", parentData: data, parentDataProperty: "digest", rootData, dynamicAnchors }) || (vErrors = vErrors === null ? validate118.errors : vErrors.concat(validate118.errors), errors = vErrors.length)), data.size !== void 0 && (validate120(data.size, { instancePath: instancePath + "/size", parentData: data, parentDataProperty: "size", rootData, dynamicAnchors }) || (vErrors = vErrors === null ? validate120.errors : vErrors.concat(validate120.errors), errors = vErrors.length)), data.format !== void 0 && (validate112(data.format, { instancePath: instancePath + "/format", parentData: data, parentDataProperty: "format", rootData, dynamicAnchors }) || (vErrors = vErrors === null ? validate112.errors : vErrors.concat(validate112.errors), errors = vErrors.length)), data.role !== void 0) {
      let data4 = data.role;
      if (!(data4 === "weights" || data4 === "tokenizer" || data4 === "preprocessing" || data4 === "config" || data4 === "manifest" || data4 === "other")) {
        let err4 = { instancePath: instancePath + "/role", schemaPath: "#/properties/role/enum", keyword: "enum", params: { allowedValues: schema41.properties.role.enum }, schema: schema41.properties.role.enum, parentSchema: schema41.properties.role, data: data4 };
        vErrors === null ? vErrors = [err4] : vErrors.push(err4), errors++;
      }
    }
  } else {
    let err5 = { instancePath, schemaPath: "#/type", keyword: "type", params: { type: "object" }, schema: schema41.type, parentSchema: schema41, data };
    vErrors === null ? vErrors = [err5] : vErrors.push(err5), errors++;
  }
  return validate115.errors = vErrors, errors === 0;
}
validate115.evaluated = { props: !0, dynamicProps: !1, dynamicItems: !1 };
var schema45 = { type: "object", title: "ModelInterface", description: "Inputs and outputs of the model.", additionalProperties: !1, required: ["inputs", "outputs"], properties: { inputs: { type: "array", maxItems: 2e3, items: { $ref: "#/$defs/tensor" }, description: "What the model takes, in order." }, outputs: { type: "array", maxItems: 2e3, items: { $ref: "#/$defs/tensor" }, description: "What the model gives, in order." } } }, schema46 = { type: "object", title: "TensorSpec", additionalProperties: !1, required: ["name", "type"], properties: { name: { type: "string", maxLength: 1024, description: "Name of the input or output." }, type: { $ref: "#/$defs/text", description: "Element type: float32, int64, string ..." }, shape: { type: "array", maxItems: 64, items: { anyOf: [{ type: "integer", minimum: 0, maximum: 9007199254740991 }, { type: "string", minLength: 1, maxLength: 256 }, { type: "null" }] }, description: "Dimensions: a number, the name of a symbolic one, or null for an unnamed one." } }, description: "One input or output of a model." };
function validate125(data, { instancePath = "", parentData, parentDataProperty, rootData = data, dynamicAnchors = {} } = {}) {
  let vErrors = null, errors = 0, evaluated0 = validate125.evaluated;
  if (evaluated0.dynamicProps && (evaluated0.props = void 0), evaluated0.dynamicItems && (evaluated0.items = void 0), data && typeof data == "object" && !Array.isArray(data)) {
    if (data.name === void 0) {
      let err0 = { instancePath, schemaPath: "#/required", keyword: "required", params: { missingProperty: "name" }, schema: schema46.required, parentSchema: schema46, data };
      vErrors === null ? vErrors = [err0] : vErrors.push(err0), errors++;
    }
    if (data.type === void 0) {
      let err1 = { instancePath, schemaPath: "#/required", keyword: "required", params: { missingProperty: "type" }, schema: schema46.required, parentSchema: schema46, data };
      vErrors === null ? vErrors = [err1] : vErrors.push(err1), errors++;
    }
    for (let key0 in data)
      if (!(key0 === "name" || key0 === "type" || key0 === "shape")) {
        let err2 = { instancePath, schemaPath: "#/additionalProperties", keyword: "additionalProperties", params: { additionalProperty: key0 }, schema: !1, parentSchema: schema46, data };
        vErrors === null ? vErrors = [err2] : vErrors.push(err2), errors++;
      }
    if (data.name !== void 0) {
      let data0 = data.name;
      if (typeof data0 == "string") {
        if (func2(data0) > 1024) {
          let err3 = { instancePath: instancePath + "/name", schemaPath: "#/properties/name/maxLength", keyword: "maxLength", params: { limit: 1024 }, schema: 1024, parentSchema: schema46.properties.name, data: data0 };
          vErrors === null ? vErrors = [err3] : vErrors.push(err3), errors++;
        }
      } else {
        let err4 = { instancePath: instancePath + "/name", schemaPath: "#/properties/name/type", keyword: "type", params: { type: "string" }, schema: schema46.properties.name.type, parentSchema: schema46.properties.name, data: data0 };
        vErrors === null ? vErrors = [err4] : vErrors.push(err4), errors++;
      }
    }
    if (data.type !== void 0 && (validate104(data.type, { instancePath: instancePath + "/type", parentData: data, parentDataProperty: "type", rootData, dynamicAnchors }) || (vErrors = vErrors === null ? validate104.errors : vErrors.concat(validate104.errors), errors = vErrors.length)), data.shape !== void 0) {
      let data2 = data.shape;
      if (Array.isArray(data2)) {
        if (data2.length > 64) {
          let err5 = { instancePath: instancePath + "/shape", schemaPath: "#/properties/shape/maxItems", keyword: "maxItems", params: { limit: 64 }, schema: 64, parentSchema: schema46.properties.shape, data: data2 };
          vErrors === null ? vErrors = [err5] : vErrors.push(err5), errors++;
        }
        let len0 = data2.length;
        for (let i0 = 0; i0 < len0; i0++) {
          let data3 = data2[i0], _errs8 = errors, valid3 = !1, _errs9 = errors;
          if (!(typeof data3 == "number" && !(data3 % 1) && !isNaN(data3) && isFinite(data3))) {
            let err6 = { instancePath: instancePath + "/shape/" + i0, schemaPath: "#/properties/shape/items/anyOf/0/type", keyword: "type", params: { type: "integer" }, schema: schema46.properties.shape.items.anyOf[0].type, parentSchema: schema46.properties.shape.items.anyOf[0], data: data3 };
            vErrors === null ? vErrors = [err6] : vErrors.push(err6), errors++;
          }
          if (typeof data3 == "number" && isFinite(data3)) {
            if (data3 > 9007199254740991 || isNaN(data3)) {
              let err7 = { instancePath: instancePath + "/shape/" + i0, schemaPath: "#/properties/shape/items/anyOf/0/maximum", keyword: "maximum", params: { comparison: "<=", limit: 9007199254740991 }, schema: 9007199254740991, parentSchema: schema46.properties.shape.items.anyOf[0], data: data3 };
              vErrors === null ? vErrors = [err7] : vErrors.push(err7), errors++;
            }
            if (data3 < 0 || isNaN(data3)) {
              let err8 = { instancePath: instancePath + "/shape/" + i0, schemaPath: "#/properties/shape/items/anyOf/0/minimum", keyword: "minimum", params: { comparison: ">=", limit: 0 }, schema: 0, parentSchema: schema46.properties.shape.items.anyOf[0], data: data3 };
              vErrors === null ? vErrors = [err8] : vErrors.push(err8), errors++;
            }
          }
          var _valid0 = _errs9 === errors;
          valid3 = valid3 || _valid0;
          let _errs11 = errors;
          if (typeof data3 == "string") {
            if (func2(data3) > 256) {
              let err9 = { instancePath: instancePath + "/shape/" + i0, schemaPath: "#/properties/shape/items/anyOf/1/maxLength", keyword: "maxLength", params: { limit: 256 }, schema: 256, parentSchema: schema46.properties.shape.items.anyOf[1], data: data3 };
              vErrors === null ? vErrors = [err9] : vErrors.push(err9), errors++;
            }
            if (func2(data3) < 1) {
              let err10 = { instancePath: instancePath + "/shape/" + i0, schemaPath: "#/properties/shape/items/anyOf/1/minLength", keyword: "minLength", params: { limit: 1 }, schema: 1, parentSchema: schema46.properties.shape.items.anyOf[1], data: data3 };
              vErrors === null ? vErrors = [err10] : vErrors.push(err10), errors++;
            }
          } else {
            let err11 = { instancePath: instancePath + "/shape/" + i0, schemaPath: "#/properties/shape/items/anyOf/1/type", keyword: "type", params: { type: "string" }, schema: schema46.properties.shape.items.anyOf[1].type, parentSchema: schema46.properties.shape.items.anyOf[1], data: data3 };
            vErrors === null ? vErrors = [err11] : vErrors.push(err11), errors++;
          }
          var _valid0 = _errs11 === errors;
          valid3 = valid3 || _valid0;
          let _errs13 = errors;
          if (data3 !== null) {
            let err12 = { instancePath: instancePath + "/shape/" + i0, schemaPath: "#/properties/shape/items/anyOf/2/type", keyword: "type", params: { type: "null" }, schema: schema46.properties.shape.items.anyOf[2].type, parentSchema: schema46.properties.shape.items.anyOf[2], data: data3 };
            vErrors === null ? vErrors = [err12] : vErrors.push(err12), errors++;
          }
          var _valid0 = _errs13 === errors;
          if (valid3 = valid3 || _valid0, valid3)
            errors = _errs8, vErrors !== null && (_errs8 ? vErrors.length = _errs8 : vErrors = null);
          else {
            let err13 = { instancePath: instancePath + "/shape/" + i0, schemaPath: "#/properties/shape/items/anyOf", keyword: "anyOf", params: {}, schema: schema46.properties.shape.items.anyOf, parentSchema: schema46.properties.shape.items, data: data3 };
            vErrors === null ? vErrors = [err13] : vErrors.push(err13), errors++;
          }
        }
      } else {
        let err14 = { instancePath: instancePath + "/shape", schemaPath: "#/properties/shape/type", keyword: "type", params: { type: "array" }, schema: schema46.properties.shape.type, parentSchema: schema46.properties.shape, data: data2 };
        vErrors === null ? vErrors = [err14] : vErrors.push(err14), errors++;
      }
    }
  } else {
    let err15 = { instancePath, schemaPath: "#/type", keyword: "type", params: { type: "object" }, schema: schema46.type, parentSchema: schema46, data };
    vErrors === null ? vErrors = [err15] : vErrors.push(err15), errors++;
  }
  return validate125.errors = vErrors, errors === 0;
}
validate125.evaluated = { props: !0, dynamicProps: !1, dynamicItems: !1 };
function validate124(data, { instancePath = "", parentData, parentDataProperty, rootData = data, dynamicAnchors = {} } = {}) {
  let vErrors = null, errors = 0, evaluated0 = validate124.evaluated;
  if (evaluated0.dynamicProps && (evaluated0.props = void 0), evaluated0.dynamicItems && (evaluated0.items = void 0), data && typeof data == "object" && !Array.isArray(data)) {
    if (data.inputs === void 0) {
      let err0 = { instancePath, schemaPath: "#/required", keyword: "required", params: { missingProperty: "inputs" }, schema: schema45.required, parentSchema: schema45, data };
      vErrors === null ? vErrors = [err0] : vErrors.push(err0), errors++;
    }
    if (data.outputs === void 0) {
      let err1 = { instancePath, schemaPath: "#/required", keyword: "required", params: { missingProperty: "outputs" }, schema: schema45.required, parentSchema: schema45, data };
      vErrors === null ? vErrors = [err1] : vErrors.push(err1), errors++;
    }
    for (let key0 in data)
      if (!(key0 === "inputs" || key0 === "outputs")) {
        let err2 = { instancePath, schemaPath: "#/additionalProperties", keyword: "additionalProperties", params: { additionalProperty: key0 }, schema: !1, parentSchema: schema45, data };
        vErrors === null ? vErrors = [err2] : vErrors.push(err2), errors++;
      }
    if (data.inputs !== void 0) {
      let data0 = data.inputs;
      if (Array.isArray(data0)) {
        if (data0.length > 2e3) {
          let err3 = { instancePath: instancePath + "/inputs", schemaPath: "#/properties/inputs/maxItems", keyword: "maxItems", params: { limit: 2e3 }, schema: 2e3, parentSchema: schema45.properties.inputs, data: data0 };
          vErrors === null ? vErrors = [err3] : vErrors.push(err3), errors++;
        }
        let len0 = data0.length;
        for (let i0 = 0; i0 < len0; i0++)
          validate125(data0[i0], { instancePath: instancePath + "/inputs/" + i0, parentData: data0, parentDataProperty: i0, rootData, dynamicAnchors }) || (vErrors = vErrors === null ? validate125.errors : vErrors.concat(validate125.errors), errors = vErrors.length);
      } else {
        let err4 = { instancePath: instancePath + "/inputs", schemaPath: "#/properties/inputs/type", keyword: "type", params: { type: "array" }, schema: schema45.properties.inputs.type, parentSchema: schema45.properties.inputs, data: data0 };
        vErrors === null ? vErrors = [err4] : vErrors.push(err4), errors++;
      }
    }
    if (data.outputs !== void 0) {
      let data2 = data.outputs;
      if (Array.isArray(data2)) {
        if (data2.length > 2e3) {
          let err5 = { instancePath: instancePath + "/outputs", schemaPath: "#/properties/outputs/maxItems", keyword: "maxItems", params: { limit: 2e3 }, schema: 2e3, parentSchema: schema45.properties.outputs, data: data2 };
          vErrors === null ? vErrors = [err5] : vErrors.push(err5), errors++;
        }
        let len1 = data2.length;
        for (let i1 = 0; i1 < len1; i1++)
          validate125(data2[i1], { instancePath: instancePath + "/outputs/" + i1, parentData: data2, parentDataProperty: i1, rootData, dynamicAnchors }) || (vErrors = vErrors === null ? validate125.errors : vErrors.concat(validate125.errors), errors = vErrors.length);
      } else {
        let err6 = { instancePath: instancePath + "/outputs", schemaPath: "#/properties/outputs/type", keyword: "type", params: { type: "array" }, schema: schema45.properties.outputs.type, parentSchema: schema45.properties.outputs, data: data2 };
        vErrors === null ? vErrors = [err6] : vErrors.push(err6), errors++;
      }
    }
  } else {
    let err7 = { instancePath, schemaPath: "#/type", keyword: "type", params: { type: "object" }, schema: schema45.type, parentSchema: schema45, data };
    vErrors === null ? vErrors = [err7] : vErrors.push(err7), errors++;
  }
  return validate124.errors = vErrors, errors === 0;
}
validate124.evaluated = { props: !0, dynamicProps: !1, dynamicItems: !1 };
var schema47 = { type: "object", title: "Inspection", description: "What was read from the weights file itself.", additionalProperties: !1, required: ["format"], properties: { format: { $ref: "#/$defs/word", description: "The file format that was recognised by its content." }, producer: { $ref: "#/$defs/text", description: "The program that wrote the file, with its version." }, opsets: { type: "array", description: "The operator sets that the graph imports.", items: { type: "object", title: "Opset", additionalProperties: !1, required: ["domain", "version"], properties: { domain: { type: "string", maxLength: 256, description: "The operator domain; ai.onnx is the default one." }, version: { type: "integer", minimum: 0, maximum: 9007199254740991, description: "The version of the operator set." } }, description: "An operator set and its version." } }, parameters: { $ref: "#/$defs/count", description: "Number of elements in all tensors of the weights; for ONNX in all initializers and Constant tensors, in every subgraph." }, tensors: { $ref: "#/$defs/count", description: "Number of tensors in the weights." }, dtypes: { type: "object", maxProperties: 100, propertyNames: { pattern: "^[a-z0-9][a-z0-9._+-]{0,63}$" }, additionalProperties: { type: "integer", minimum: 0, maximum: 9007199254740991, description: "Number of parameters." }, description: "Number of parameters of each element type: float32, bfloat16, q4_k ..." }, architecture: { $ref: "#/$defs/text", description: "The architecture that the weights name: llama, bert ..." }, quantization: { $ref: "#/$defs/text", description: "How the weights are quantised, where the file says it: Q4_K_M ..." }, layout: { $ref: "#/$defs/digest", description: "sha256 of the RFC 8785 JSON of the sorted [name, type, shape] of all tensors: equal for equal architectures." }, pickles: { type: "array", maxItems: 200, description: "What loading the pickles among the files would import beyond what tensors need.", items: { type: "object", title: "PickleRecord", additionalProperties: !1, required: ["path"], properties: { path: { $ref: "#/$defs/artifactPath", description: "The file." }, imports: { type: "array", maxItems: 100, items: { type: "string", minLength: 1, maxLength: 2e3, description: "A name, module first." }, description: "The names that it imports, such as os.system." }, fault: { $ref: "#/$defs/text", description: "Why it could not be scanned to its end." } }, description: "The imports of one pickle." } } } };
function validate130(data, { instancePath = "", parentData, parentDataProperty, rootData = data, dynamicAnchors = {} } = {}) {
  let vErrors = null, errors = 0, evaluated0 = validate130.evaluated;
  if (evaluated0.dynamicProps && (evaluated0.props = void 0), evaluated0.dynamicItems && (evaluated0.items = void 0), data && typeof data == "object" && !Array.isArray(data)) {
    if (data.format === void 0) {
      let err0 = { instancePath, schemaPath: "#/required", keyword: "required", params: { missingProperty: "format" }, schema: schema47.required, parentSchema: schema47, data };
      vErrors === null ? vErrors = [err0] : vErrors.push(err0), errors++;
    }
    for (let key0 in data)
      if (!func1.call(schema47.properties, key0)) {
        let err1 = { instancePath, schemaPath: "#/additionalProperties", keyword: "additionalProperties", params: { additionalProperty: key0 }, schema: !1, parentSchema: schema47, data };
        vErrors === null ? vErrors = [err1] : vErrors.push(err1), errors++;
      }
    if (data.format !== void 0 && (validate112(data.format, { instancePath: instancePath + "/format", parentData: data, parentDataProperty: "format", rootData, dynamicAnchors }) || (vErrors = vErrors === null ? validate112.errors : vErrors.concat(validate112.errors), errors = vErrors.length)), data.producer !== void 0 && (validate104(data.producer, { instancePath: instancePath + "/producer", parentData: data, parentDataProperty: "producer", rootData, dynamicAnchors }) || (vErrors = vErrors === null ? validate104.errors : vErrors.concat(validate104.errors), errors = vErrors.length)), data.opsets !== void 0) {
      let data2 = data.opsets;
      if (Array.isArray(data2)) {
        let len0 = data2.length;
        for (let i0 = 0; i0 < len0; i0++) {
          let data3 = data2[i0];
          if (data3 && typeof data3 == "object" && !Array.isArray(data3)) {
            if (data3.domain === void 0) {
              let err2 = { instancePath: instancePath + "/opsets/" + i0, schemaPath: "#/properties/opsets/items/required", keyword: "required", params: { missingProperty: "domain" }, schema: schema47.properties.opsets.items.required, parentSchema: schema47.properties.opsets.items, data: data3 };
              vErrors === null ? vErrors = [err2] : vErrors.push(err2), errors++;
            }
            if (data3.version === void 0) {
              let err3 = { instancePath: instancePath + "/opsets/" + i0, schemaPath: "#/properties/opsets/items/required", keyword: "required", params: { missingProperty: "version" }, schema: schema47.properties.opsets.items.required, parentSchema: schema47.properties.opsets.items, data: data3 };
              vErrors === null ? vErrors = [err3] : vErrors.push(err3), errors++;
            }
            for (let key1 in data3)
              if (!(key1 === "domain" || key1 === "version")) {
                let err4 = { instancePath: instancePath + "/opsets/" + i0, schemaPath: "#/properties/opsets/items/additionalProperties", keyword: "additionalProperties", params: { additionalProperty: key1 }, schema: !1, parentSchema: schema47.properties.opsets.items, data: data3 };
                vErrors === null ? vErrors = [err4] : vErrors.push(err4), errors++;
              }
            if (data3.domain !== void 0) {
              let data4 = data3.domain;
              if (typeof data4 == "string") {
                if (func2(data4) > 256) {
                  let err5 = { instancePath: instancePath + "/opsets/" + i0 + "/domain", schemaPath: "#/properties/opsets/items/properties/domain/maxLength", keyword: "maxLength", params: { limit: 256 }, schema: 256, parentSchema: schema47.properties.opsets.items.properties.domain, data: data4 };
                  vErrors === null ? vErrors = [err5] : vErrors.push(err5), errors++;
                }
              } else {
                let err6 = { instancePath: instancePath + "/opsets/" + i0 + "/domain", schemaPath: "#/properties/opsets/items/properties/domain/type", keyword: "type", params: { type: "string" }, schema: schema47.properties.opsets.items.properties.domain.type, parentSchema: schema47.properties.opsets.items.properties.domain, data: data4 };
                vErrors === null ? vErrors = [err6] : vErrors.push(err6), errors++;
              }
            }
            if (data3.version !== void 0) {
              let data5 = data3.version;
              if (!(typeof data5 == "number" && !(data5 % 1) && !isNaN(data5) && isFinite(data5))) {
                let err7 = { instancePath: instancePath + "/opsets/" + i0 + "/version", schemaPath: "#/properties/opsets/items/properties/version/type", keyword: "type", params: { type: "integer" }, schema: schema47.properties.opsets.items.properties.version.type, parentSchema: schema47.properties.opsets.items.properties.version, data: data5 };
                vErrors === null ? vErrors = [err7] : vErrors.push(err7), errors++;
              }
              if (typeof data5 == "number" && isFinite(data5)) {
                if (data5 > 9007199254740991 || isNaN(data5)) {
                  let err8 = { instancePath: instancePath + "/opsets/" + i0 + "/version", schemaPath: "#/properties/opsets/items/properties/version/maximum", keyword: "maximum", params: { comparison: "<=", limit: 9007199254740991 }, schema: 9007199254740991, parentSchema: schema47.properties.opsets.items.properties.version, data: data5 };
                  vErrors === null ? vErrors = [err8] : vErrors.push(err8), errors++;
                }
                if (data5 < 0 || isNaN(data5)) {
                  let err9 = { instancePath: instancePath + "/opsets/" + i0 + "/version", schemaPath: "#/properties/opsets/items/properties/version/minimum", keyword: "minimum", params: { comparison: ">=", limit: 0 }, schema: 0, parentSchema: schema47.properties.opsets.items.properties.version, data: data5 };
                  vErrors === null ? vErrors = [err9] : vErrors.push(err9), errors++;
                }
              }
            }
          } else {
            let err10 = { instancePath: instancePath + "/opsets/" + i0, schemaPath: "#/properties/opsets/items/type", keyword: "type", params: { type: "object" }, schema: schema47.properties.opsets.items.type, parentSchema: schema47.properties.opsets.items, data: data3 };
            vErrors === null ? vErrors = [err10] : vErrors.push(err10), errors++;
          }
        }
      } else {
        let err11 = { instancePath: instancePath + "/opsets", schemaPath: "#/properties/opsets/type", keyword: "type", params: { type: "array" }, schema: schema47.properties.opsets.type, parentSchema: schema47.properties.opsets, data: data2 };
        vErrors === null ? vErrors = [err11] : vErrors.push(err11), errors++;
      }
    }
    if (data.parameters !== void 0 && (validate120(data.parameters, { instancePath: instancePath + "/parameters", parentData: data, parentDataProperty: "parameters", rootData, dynamicAnchors }) || (vErrors = vErrors === null ? validate120.errors : vErrors.concat(validate120.errors), errors = vErrors.length)), data.tensors !== void 0 && (validate120(data.tensors, { instancePath: instancePath + "/tensors", parentData: data, parentDataProperty: "tensors", rootData, dynamicAnchors }) || (vErrors = vErrors === null ? validate120.errors : vErrors.concat(validate120.errors), errors = vErrors.length)), data.dtypes !== void 0) {
      let data8 = data.dtypes;
      if (data8 && typeof data8 == "object" && !Array.isArray(data8)) {
        if (Object.keys(data8).length > 100) {
          let err12 = { instancePath: instancePath + "/dtypes", schemaPath: "#/properties/dtypes/maxProperties", keyword: "maxProperties", params: { limit: 100 }, schema: 100, parentSchema: schema47.properties.dtypes, data: data8 };
          vErrors === null ? vErrors = [err12] : vErrors.push(err12), errors++;
        }
        for (let key2 in data8) {
          let _errs17 = errors;
          if (typeof key2 == "string" && !pattern17.test(key2)) {
            let err13 = { instancePath: instancePath + "/dtypes", schemaPath: "#/properties/dtypes/propertyNames/pattern", keyword: "pattern", params: { pattern: "^[a-z0-9][a-z0-9._+-]{0,63}$" }, schema: "^[a-z0-9][a-z0-9._+-]{0,63}$", parentSchema: schema47.properties.dtypes.propertyNames, data: key2, propertyName: key2 };
            vErrors === null ? vErrors = [err13] : vErrors.push(err13), errors++;
          }
          var valid4 = _errs17 === errors;
          if (!valid4) {
            let err14 = { instancePath: instancePath + "/dtypes", schemaPath: "#/properties/dtypes/propertyNames", keyword: "propertyNames", params: { propertyName: key2 }, schema: schema47.properties.dtypes.propertyNames, parentSchema: schema47.properties.dtypes, data: data8 };
            vErrors === null ? vErrors = [err14] : vErrors.push(err14), errors++;
          }
        }
        for (let key3 in data8) {
          let data9 = data8[key3];
          if (!(typeof data9 == "number" && !(data9 % 1) && !isNaN(data9) && isFinite(data9))) {
            let err15 = { instancePath: instancePath + "/dtypes/" + key3.replace(/~/g, "~0").replace(/\//g, "~1"), schemaPath: "#/properties/dtypes/additionalProperties/type", keyword: "type", params: { type: "integer" }, schema: schema47.properties.dtypes.additionalProperties.type, parentSchema: schema47.properties.dtypes.additionalProperties, data: data9 };
            vErrors === null ? vErrors = [err15] : vErrors.push(err15), errors++;
          }
          if (typeof data9 == "number" && isFinite(data9)) {
            if (data9 > 9007199254740991 || isNaN(data9)) {
              let err16 = { instancePath: instancePath + "/dtypes/" + key3.replace(/~/g, "~0").replace(/\//g, "~1"), schemaPath: "#/properties/dtypes/additionalProperties/maximum", keyword: "maximum", params: { comparison: "<=", limit: 9007199254740991 }, schema: 9007199254740991, parentSchema: schema47.properties.dtypes.additionalProperties, data: data9 };
              vErrors === null ? vErrors = [err16] : vErrors.push(err16), errors++;
            }
            if (data9 < 0 || isNaN(data9)) {
              let err17 = { instancePath: instancePath + "/dtypes/" + key3.replace(/~/g, "~0").replace(/\//g, "~1"), schemaPath: "#/properties/dtypes/additionalProperties/minimum", keyword: "minimum", params: { comparison: ">=", limit: 0 }, schema: 0, parentSchema: schema47.properties.dtypes.additionalProperties, data: data9 };
              vErrors === null ? vErrors = [err17] : vErrors.push(err17), errors++;
            }
          }
        }
      } else {
        let err18 = { instancePath: instancePath + "/dtypes", schemaPath: "#/properties/dtypes/type", keyword: "type", params: { type: "object" }, schema: schema47.properties.dtypes.type, parentSchema: schema47.properties.dtypes, data: data8 };
        vErrors === null ? vErrors = [err18] : vErrors.push(err18), errors++;
      }
    }
    if (data.architecture !== void 0 && (validate104(data.architecture, { instancePath: instancePath + "/architecture", parentData: data, parentDataProperty: "architecture", rootData, dynamicAnchors }) || (vErrors = vErrors === null ? validate104.errors : vErrors.concat(validate104.errors), errors = vErrors.length)), data.quantization !== void 0 && (validate104(data.quantization, { instancePath: instancePath + "/quantization", parentData: data, parentDataProperty: "quantization", rootData, dynamicAnchors }) || (vErrors = vErrors === null ? validate104.errors : vErrors.concat(validate104.errors), errors = vErrors.length)), data.layout !== void 0 && (validate118(data.layout, { instancePath: instancePath + "/layout", parentData: data, parentDataProperty: "layout", rootData, dynamicAnchors }) || (vErrors = vErrors === null ? validate118.errors : vErrors.concat(validate118.errors), errors = vErrors.length)), data.pickles !== void 0) {
      let data13 = data.pickles;
      if (Array.isArray(data13)) {
        if (data13.length > 200) {
          let err19 = { instancePath: instancePath + "/pickles", schemaPath: "#/properties/pickles/maxItems", keyword: "maxItems", params: { limit: 200 }, schema: 200, parentSchema: schema47.properties.pickles, data: data13 };
          vErrors === null ? vErrors = [err19] : vErrors.push(err19), errors++;
        }
        let len1 = data13.length;
        for (let i1 = 0; i1 < len1; i1++) {
          let data14 = data13[i1];
          if (data14 && typeof data14 == "object" && !Array.isArray(data14)) {
            if (data14.path === void 0) {
              let err20 = { instancePath: instancePath + "/pickles/" + i1, schemaPath: "#/properties/pickles/items/required", keyword: "required", params: { missingProperty: "path" }, schema: schema47.properties.pickles.items.required, parentSchema: schema47.properties.pickles.items, data: data14 };
              vErrors === null ? vErrors = [err20] : vErrors.push(err20), errors++;
            }
            for (let key4 in data14)
              if (!(key4 === "path" || key4 === "imports" || key4 === "fault")) {
                let err21 = { instancePath: instancePath + "/pickles/" + i1, schemaPath: "#/properties/pickles/items/additionalProperties", keyword: "additionalProperties", params: { additionalProperty: key4 }, schema: !1, parentSchema: schema47.properties.pickles.items, data: data14 };
                vErrors === null ? vErrors = [err21] : vErrors.push(err21), errors++;
              }
            if (data14.path !== void 0 && (validate116(data14.path, { instancePath: instancePath + "/pickles/" + i1 + "/path", parentData: data14, parentDataProperty: "path", rootData, dynamicAnchors }) || (vErrors = vErrors === null ? validate116.errors : vErrors.concat(validate116.errors), errors = vErrors.length)), data14.imports !== void 0) {
              let data16 = data14.imports;
              if (Array.isArray(data16)) {
                if (data16.length > 100) {
                  let err22 = { instancePath: instancePath + "/pickles/" + i1 + "/imports", schemaPath: "#/properties/pickles/items/properties/imports/maxItems", keyword: "maxItems", params: { limit: 100 }, schema: 100, parentSchema: schema47.properties.pickles.items.properties.imports, data: data16 };
                  vErrors === null ? vErrors = [err22] : vErrors.push(err22), errors++;
                }
                let len2 = data16.length;
                for (let i2 = 0; i2 < len2; i2++) {
                  let data17 = data16[i2];
                  if (typeof data17 == "string") {
                    if (func2(data17) > 2e3) {
                      let err23 = { instancePath: instancePath + "/pickles/" + i1 + "/imports/" + i2, schemaPath: "#/properties/pickles/items/properties/imports/items/maxLength", keyword: "maxLength", params: { limit: 2e3 }, schema: 2e3, parentSchema: schema47.properties.pickles.items.properties.imports.items, data: data17 };
                      vErrors === null ? vErrors = [err23] : vErrors.push(err23), errors++;
                    }
                    if (func2(data17) < 1) {
                      let err24 = { instancePath: instancePath + "/pickles/" + i1 + "/imports/" + i2, schemaPath: "#/properties/pickles/items/properties/imports/items/minLength", keyword: "minLength", params: { limit: 1 }, schema: 1, parentSchema: schema47.properties.pickles.items.properties.imports.items, data: data17 };
                      vErrors === null ? vErrors = [err24] : vErrors.push(err24), errors++;
                    }
                  } else {
                    let err25 = { instancePath: instancePath + "/pickles/" + i1 + "/imports/" + i2, schemaPath: "#/properties/pickles/items/properties/imports/items/type", keyword: "type", params: { type: "string" }, schema: schema47.properties.pickles.items.properties.imports.items.type, parentSchema: schema47.properties.pickles.items.properties.imports.items, data: data17 };
                    vErrors === null ? vErrors = [err25] : vErrors.push(err25), errors++;
                  }
                }
              } else {
                let err26 = { instancePath: instancePath + "/pickles/" + i1 + "/imports", schemaPath: "#/properties/pickles/items/properties/imports/type", keyword: "type", params: { type: "array" }, schema: schema47.properties.pickles.items.properties.imports.type, parentSchema: schema47.properties.pickles.items.properties.imports, data: data16 };
                vErrors === null ? vErrors = [err26] : vErrors.push(err26), errors++;
              }
            }
            data14.fault !== void 0 && (validate104(data14.fault, { instancePath: instancePath + "/pickles/" + i1 + "/fault", parentData: data14, parentDataProperty: "fault", rootData, dynamicAnchors }) || (vErrors = vErrors === null ? validate104.errors : vErrors.concat(validate104.errors), errors = vErrors.length));
          } else {
            let err27 = { instancePath: instancePath + "/pickles/" + i1, schemaPath: "#/properties/pickles/items/type", keyword: "type", params: { type: "object" }, schema: schema47.properties.pickles.items.type, parentSchema: schema47.properties.pickles.items, data: data14 };
            vErrors === null ? vErrors = [err27] : vErrors.push(err27), errors++;
          }
        }
      } else {
        let err28 = { instancePath: instancePath + "/pickles", schemaPath: "#/properties/pickles/type", keyword: "type", params: { type: "array" }, schema: schema47.properties.pickles.type, parentSchema: schema47.properties.pickles, data: data13 };
        vErrors === null ? vErrors = [err28] : vErrors.push(err28), errors++;
      }
    }
  } else {
    let err29 = { instancePath, schemaPath: "#/type", keyword: "type", params: { type: "object" }, schema: schema47.type, parentSchema: schema47, data };
    vErrors === null ? vErrors = [err29] : vErrors.push(err29), errors++;
  }
  return validate130.errors = vErrors, errors === 0;
}
validate130.evaluated = { props: !0, dynamicProps: !1, dynamicItems: !1 };
var schema48 = { anyOf: [{ $ref: "#/$defs/versionReference" }, { type: "object", title: "ParentRecord", additionalProperties: !1, required: ["version"], properties: { version: { $ref: "#/$defs/versionReference", description: "The parent as model@version." }, relation: { $ref: "#/$defs/word", description: "How it was used: fine-tuned, distilled, merged ..." } }, description: "A parent and how it was used." }] }, schema49 = { description: "A version reference: model@version.", type: "string", pattern: "^[a-z0-9][a-z0-9._-]*(?:/[a-z0-9][a-z0-9._-]*)?@[0-9a-z._-]+$", maxLength: 256 }, pattern21 = new RegExp("^[a-z0-9][a-z0-9._-]*(?:/[a-z0-9][a-z0-9._-]*)?@[0-9a-z._-]+$", "u");
function validate143(data, { instancePath = "", parentData, parentDataProperty, rootData = data, dynamicAnchors = {} } = {}) {
  let vErrors = null, errors = 0, evaluated0 = validate143.evaluated;
  if (evaluated0.dynamicProps && (evaluated0.props = void 0), evaluated0.dynamicItems && (evaluated0.items = void 0), typeof data == "string") {
    if (func2(data) > 256) {
      let err0 = { instancePath, schemaPath: "#/maxLength", keyword: "maxLength", params: { limit: 256 }, schema: 256, parentSchema: schema49, data };
      vErrors === null ? vErrors = [err0] : vErrors.push(err0), errors++;
    }
    if (!pattern21.test(data)) {
      let err1 = { instancePath, schemaPath: "#/pattern", keyword: "pattern", params: { pattern: "^[a-z0-9][a-z0-9._-]*(?:/[a-z0-9][a-z0-9._-]*)?@[0-9a-z._-]+$" }, schema: "^[a-z0-9][a-z0-9._-]*(?:/[a-z0-9][a-z0-9._-]*)?@[0-9a-z._-]+$", parentSchema: schema49, data };
      vErrors === null ? vErrors = [err1] : vErrors.push(err1), errors++;
    }
  } else {
    let err2 = { instancePath, schemaPath: "#/type", keyword: "type", params: { type: "string" }, schema: schema49.type, parentSchema: schema49, data };
    vErrors === null ? vErrors = [err2] : vErrors.push(err2), errors++;
  }
  return validate143.errors = vErrors, errors === 0;
}
validate143.evaluated = { dynamicProps: !1, dynamicItems: !1 };
function validate142(data, { instancePath = "", parentData, parentDataProperty, rootData = data, dynamicAnchors = {} } = {}) {
  let vErrors = null, errors = 0, evaluated0 = validate142.evaluated;
  evaluated0.dynamicProps && (evaluated0.props = void 0), evaluated0.dynamicItems && (evaluated0.items = void 0);
  let _errs0 = errors, valid0 = !1, _errs1 = errors;
  validate143(data, { instancePath, parentData, parentDataProperty, rootData, dynamicAnchors }) || (vErrors = vErrors === null ? validate143.errors : vErrors.concat(validate143.errors), errors = vErrors.length);
  var _valid0 = _errs1 === errors;
  valid0 = valid0 || _valid0;
  let _errs2 = errors;
  if (data && typeof data == "object" && !Array.isArray(data)) {
    if (data.version === void 0) {
      let err0 = { instancePath, schemaPath: "#/anyOf/1/required", keyword: "required", params: { missingProperty: "version" }, schema: schema48.anyOf[1].required, parentSchema: schema48.anyOf[1], data };
      vErrors === null ? vErrors = [err0] : vErrors.push(err0), errors++;
    }
    for (let key0 in data)
      if (!(key0 === "version" || key0 === "relation")) {
        let err1 = { instancePath, schemaPath: "#/anyOf/1/additionalProperties", keyword: "additionalProperties", params: { additionalProperty: key0 }, schema: !1, parentSchema: schema48.anyOf[1], data };
        vErrors === null ? vErrors = [err1] : vErrors.push(err1), errors++;
      }
    data.version !== void 0 && (validate143(data.version, { instancePath: instancePath + "/version", parentData: data, parentDataProperty: "version", rootData, dynamicAnchors }) || (vErrors = vErrors === null ? validate143.errors : vErrors.concat(validate143.errors), errors = vErrors.length)), data.relation !== void 0 && (validate112(data.relation, { instancePath: instancePath + "/relation", parentData: data, parentDataProperty: "relation", rootData, dynamicAnchors }) || (vErrors = vErrors === null ? validate112.errors : vErrors.concat(validate112.errors), errors = vErrors.length));
  } else {
    let err2 = { instancePath, schemaPath: "#/anyOf/1/type", keyword: "type", params: { type: "object" }, schema: schema48.anyOf[1].type, parentSchema: schema48.anyOf[1], data };
    vErrors === null ? vErrors = [err2] : vErrors.push(err2), errors++;
  }
  var _valid0 = _errs2 === errors;
  if (valid0 = valid0 || _valid0, _valid0)
    var props0 = !0;
  if (valid0)
    errors = _errs0, vErrors !== null && (_errs0 ? vErrors.length = _errs0 : vErrors = null);
  else {
    let err3 = { instancePath, schemaPath: "#/anyOf", keyword: "anyOf", params: {}, schema: schema48.anyOf, parentSchema: schema48, data };
    vErrors === null ? vErrors = [err3] : vErrors.push(err3), errors++;
  }
  return validate142.errors = vErrors, evaluated0.props = props0, errors === 0;
}
validate142.evaluated = { dynamicProps: !0, dynamicItems: !1 };
var schema50 = { type: "object", title: "DatasetRecord", additionalProperties: !1, required: ["name"], properties: { name: { $ref: "#/$defs/text", description: "Name of the dataset." }, version: { $ref: "#/$defs/text", description: "Version of the dataset." }, digest: { $ref: "#/$defs/digest", description: "sha256 of the dataset or of its manifest." } }, description: "A dataset, by name." };
function validate148(data, { instancePath = "", parentData, parentDataProperty, rootData = data, dynamicAnchors = {} } = {}) {
  let vErrors = null, errors = 0, evaluated0 = validate148.evaluated;
  if (evaluated0.dynamicProps && (evaluated0.props = void 0), evaluated0.dynamicItems && (evaluated0.items = void 0), data && typeof data == "object" && !Array.isArray(data)) {
    if (data.name === void 0) {
      let err0 = { instancePath, schemaPath: "#/required", keyword: "required", params: { missingProperty: "name" }, schema: schema50.required, parentSchema: schema50, data };
      vErrors === null ? vErrors = [err0] : vErrors.push(err0), errors++;
    }
    for (let key0 in data)
      if (!(key0 === "name" || key0 === "version" || key0 === "digest")) {
        let err1 = { instancePath, schemaPath: "#/additionalProperties", keyword: "additionalProperties", params: { additionalProperty: key0 }, schema: !1, parentSchema: schema50, data };
        vErrors === null ? vErrors = [err1] : vErrors.push(err1), errors++;
      }
    data.name !== void 0 && (validate104(data.name, { instancePath: instancePath + "/name", parentData: data, parentDataProperty: "name", rootData, dynamicAnchors }) || (vErrors = vErrors === null ? validate104.errors : vErrors.concat(validate104.errors), errors = vErrors.length)), data.version !== void 0 && (validate104(data.version, { instancePath: instancePath + "/version", parentData: data, parentDataProperty: "version", rootData, dynamicAnchors }) || (vErrors = vErrors === null ? validate104.errors : vErrors.concat(validate104.errors), errors = vErrors.length)), data.digest !== void 0 && (validate118(data.digest, { instancePath: instancePath + "/digest", parentData: data, parentDataProperty: "digest", rootData, dynamicAnchors }) || (vErrors = vErrors === null ? validate118.errors : vErrors.concat(validate118.errors), errors = vErrors.length));
  } else {
    let err2 = { instancePath, schemaPath: "#/type", keyword: "type", params: { type: "object" }, schema: schema50.type, parentSchema: schema50, data };
    vErrors === null ? vErrors = [err2] : vErrors.push(err2), errors++;
  }
  return validate148.errors = vErrors, errors === 0;
}
validate148.evaluated = { props: !0, dynamicProps: !1, dynamicItems: !1 };
var schema51 = { description: "A parameter: text, number, true or false, nothing, a list or a map of them.", anyOf: [{ type: "string", maxLength: 65536 }, { type: "number" }, { type: "boolean" }, { type: "null" }, { type: "array" }, { type: "object", additionalProperties: !0 }] };
function validate164(data, { instancePath = "", parentData, parentDataProperty, rootData = data, dynamicAnchors = {} } = {}) {
  let vErrors = null, errors = 0, evaluated0 = validate164.evaluated;
  evaluated0.dynamicProps && (evaluated0.props = void 0), evaluated0.dynamicItems && (evaluated0.items = void 0);
  let _errs0 = errors, valid0 = !1, _errs1 = errors;
  if (typeof data == "string") {
    if (func2(data) > 65536) {
      let err0 = { instancePath, schemaPath: "#/anyOf/0/maxLength", keyword: "maxLength", params: { limit: 65536 }, schema: 65536, parentSchema: schema51.anyOf[0], data };
      vErrors === null ? vErrors = [err0] : vErrors.push(err0), errors++;
    }
  } else {
    let err1 = { instancePath, schemaPath: "#/anyOf/0/type", keyword: "type", params: { type: "string" }, schema: schema51.anyOf[0].type, parentSchema: schema51.anyOf[0], data };
    vErrors === null ? vErrors = [err1] : vErrors.push(err1), errors++;
  }
  var _valid0 = _errs1 === errors;
  valid0 = valid0 || _valid0;
  let _errs3 = errors;
  if (!(typeof data == "number" && isFinite(data))) {
    let err2 = { instancePath, schemaPath: "#/anyOf/1/type", keyword: "type", params: { type: "number" }, schema: schema51.anyOf[1].type, parentSchema: schema51.anyOf[1], data };
    vErrors === null ? vErrors = [err2] : vErrors.push(err2), errors++;
  }
  var _valid0 = _errs3 === errors;
  valid0 = valid0 || _valid0;
  let _errs5 = errors;
  if (typeof data != "boolean") {
    let err3 = { instancePath, schemaPath: "#/anyOf/2/type", keyword: "type", params: { type: "boolean" }, schema: schema51.anyOf[2].type, parentSchema: schema51.anyOf[2], data };
    vErrors === null ? vErrors = [err3] : vErrors.push(err3), errors++;
  }
  var _valid0 = _errs5 === errors;
  valid0 = valid0 || _valid0;
  let _errs7 = errors;
  if (data !== null) {
    let err4 = { instancePath, schemaPath: "#/anyOf/3/type", keyword: "type", params: { type: "null" }, schema: schema51.anyOf[3].type, parentSchema: schema51.anyOf[3], data };
    vErrors === null ? vErrors = [err4] : vErrors.push(err4), errors++;
  }
  var _valid0 = _errs7 === errors;
  valid0 = valid0 || _valid0;
  let _errs9 = errors;
  if (!Array.isArray(data)) {
    let err5 = { instancePath, schemaPath: "#/anyOf/4/type", keyword: "type", params: { type: "array" }, schema: schema51.anyOf[4].type, parentSchema: schema51.anyOf[4], data };
    vErrors === null ? vErrors = [err5] : vErrors.push(err5), errors++;
  }
  var _valid0 = _errs9 === errors;
  valid0 = valid0 || _valid0;
  let _errs11 = errors;
  if (!(data && typeof data == "object" && !Array.isArray(data))) {
    let err6 = { instancePath, schemaPath: "#/anyOf/5/type", keyword: "type", params: { type: "object" }, schema: schema51.anyOf[5].type, parentSchema: schema51.anyOf[5], data };
    vErrors === null ? vErrors = [err6] : vErrors.push(err6), errors++;
  }
  var _valid0 = _errs11 === errors;
  if (valid0 = valid0 || _valid0, _valid0)
    var props0 = !0;
  if (valid0)
    errors = _errs0, vErrors !== null && (_errs0 ? vErrors.length = _errs0 : vErrors = null);
  else {
    let err7 = { instancePath, schemaPath: "#/anyOf", keyword: "anyOf", params: {}, schema: schema51.anyOf, parentSchema: schema51, data };
    vErrors === null ? vErrors = [err7] : vErrors.push(err7), errors++;
  }
  return validate164.errors = vErrors, evaluated0.props = props0, errors === 0;
}
validate164.evaluated = { dynamicProps: !0, dynamicItems: !1 };
var schema52 = { description: "A metric name: a letter or underscore, then letters, digits and . _ @ / -.", type: "string", pattern: "^[A-Za-z_][A-Za-z0-9_.@/-]{0,127}$" };
function validate168(data, { instancePath = "", parentData, parentDataProperty, rootData = data, dynamicAnchors = {} } = {}) {
  let vErrors = null, errors = 0, evaluated0 = validate168.evaluated;
  if (evaluated0.dynamicProps && (evaluated0.props = void 0), evaluated0.dynamicItems && (evaluated0.items = void 0), typeof data == "string") {
    if (!pattern9.test(data)) {
      let err0 = { instancePath, schemaPath: "#/pattern", keyword: "pattern", params: { pattern: "^[A-Za-z_][A-Za-z0-9_.@/-]{0,127}$" }, schema: "^[A-Za-z_][A-Za-z0-9_.@/-]{0,127}$", parentSchema: schema52, data };
      vErrors === null ? vErrors = [err0] : vErrors.push(err0), errors++;
    }
  } else {
    let err1 = { instancePath, schemaPath: "#/type", keyword: "type", params: { type: "string" }, schema: schema52.type, parentSchema: schema52, data };
    vErrors === null ? vErrors = [err1] : vErrors.push(err1), errors++;
  }
  return validate168.errors = vErrors, errors === 0;
}
validate168.evaluated = { dynamicProps: !1, dynamicItems: !1 };
var schema53 = { anyOf: [{ type: "number" }, { type: "object", title: "MetricRecord", additionalProperties: !1, required: ["value"], properties: { value: { type: "number", description: "The measured value." }, at: { $ref: "#/$defs/instant", description: "When it was measured." }, dataset: { $ref: "#/$defs/text", description: "What it was measured on." } }, description: "A metric with its circumstances." }] };
function validate170(data, { instancePath = "", parentData, parentDataProperty, rootData = data, dynamicAnchors = {} } = {}) {
  let vErrors = null, errors = 0, evaluated0 = validate170.evaluated;
  evaluated0.dynamicProps && (evaluated0.props = void 0), evaluated0.dynamicItems && (evaluated0.items = void 0);
  let _errs0 = errors, valid0 = !1, _errs1 = errors;
  if (!(typeof data == "number" && isFinite(data))) {
    let err0 = { instancePath, schemaPath: "#/anyOf/0/type", keyword: "type", params: { type: "number" }, schema: schema53.anyOf[0].type, parentSchema: schema53.anyOf[0], data };
    vErrors === null ? vErrors = [err0] : vErrors.push(err0), errors++;
  }
  var _valid0 = _errs1 === errors;
  valid0 = valid0 || _valid0;
  let _errs3 = errors;
  if (data && typeof data == "object" && !Array.isArray(data)) {
    if (data.value === void 0) {
      let err1 = { instancePath, schemaPath: "#/anyOf/1/required", keyword: "required", params: { missingProperty: "value" }, schema: schema53.anyOf[1].required, parentSchema: schema53.anyOf[1], data };
      vErrors === null ? vErrors = [err1] : vErrors.push(err1), errors++;
    }
    for (let key0 in data)
      if (!(key0 === "value" || key0 === "at" || key0 === "dataset")) {
        let err2 = { instancePath, schemaPath: "#/anyOf/1/additionalProperties", keyword: "additionalProperties", params: { additionalProperty: key0 }, schema: !1, parentSchema: schema53.anyOf[1], data };
        vErrors === null ? vErrors = [err2] : vErrors.push(err2), errors++;
      }
    if (data.value !== void 0) {
      let data0 = data.value;
      if (!(typeof data0 == "number" && isFinite(data0))) {
        let err3 = { instancePath: instancePath + "/value", schemaPath: "#/anyOf/1/properties/value/type", keyword: "type", params: { type: "number" }, schema: schema53.anyOf[1].properties.value.type, parentSchema: schema53.anyOf[1].properties.value, data: data0 };
        vErrors === null ? vErrors = [err3] : vErrors.push(err3), errors++;
      }
    }
    data.at !== void 0 && (validate102(data.at, { instancePath: instancePath + "/at", parentData: data, parentDataProperty: "at", rootData, dynamicAnchors }) || (vErrors = vErrors === null ? validate102.errors : vErrors.concat(validate102.errors), errors = vErrors.length)), data.dataset !== void 0 && (validate104(data.dataset, { instancePath: instancePath + "/dataset", parentData: data, parentDataProperty: "dataset", rootData, dynamicAnchors }) || (vErrors = vErrors === null ? validate104.errors : vErrors.concat(validate104.errors), errors = vErrors.length));
  } else {
    let err4 = { instancePath, schemaPath: "#/anyOf/1/type", keyword: "type", params: { type: "object" }, schema: schema53.anyOf[1].type, parentSchema: schema53.anyOf[1], data };
    vErrors === null ? vErrors = [err4] : vErrors.push(err4), errors++;
  }
  var _valid0 = _errs3 === errors;
  if (valid0 = valid0 || _valid0, _valid0)
    var props0 = !0;
  if (valid0)
    errors = _errs0, vErrors !== null && (_errs0 ? vErrors.length = _errs0 : vErrors = null);
  else {
    let err5 = { instancePath, schemaPath: "#/anyOf", keyword: "anyOf", params: {}, schema: schema53.anyOf, parentSchema: schema53, data };
    vErrors === null ? vErrors = [err5] : vErrors.push(err5), errors++;
  }
  return validate170.errors = vErrors, evaluated0.props = props0, errors === 0;
}
validate170.evaluated = { dynamicProps: !0, dynamicItems: !1 };
var schema54 = { type: "object", maxProperties: 2e3, propertyNames: { $ref: "#/$defs/tagName" }, additionalProperties: { anyOf: [{ type: "string", maxLength: 2e3 }, { type: "null" }] } }, schema55 = { description: "A tag name: a-z, 0-9 and . _ / -, starting with a letter or digit.", type: "string", pattern: "^[a-z0-9][a-z0-9._/-]{0,127}$" };
function validate175(data, { instancePath = "", parentData, parentDataProperty, rootData = data, dynamicAnchors = {} } = {}) {
  let vErrors = null, errors = 0, evaluated0 = validate175.evaluated;
  if (evaluated0.dynamicProps && (evaluated0.props = void 0), evaluated0.dynamicItems && (evaluated0.items = void 0), typeof data == "string") {
    if (!pattern8.test(data)) {
      let err0 = { instancePath, schemaPath: "#/pattern", keyword: "pattern", params: { pattern: "^[a-z0-9][a-z0-9._/-]{0,127}$" }, schema: "^[a-z0-9][a-z0-9._/-]{0,127}$", parentSchema: schema55, data };
      vErrors === null ? vErrors = [err0] : vErrors.push(err0), errors++;
    }
  } else {
    let err1 = { instancePath, schemaPath: "#/type", keyword: "type", params: { type: "string" }, schema: schema55.type, parentSchema: schema55, data };
    vErrors === null ? vErrors = [err1] : vErrors.push(err1), errors++;
  }
  return validate175.errors = vErrors, errors === 0;
}
validate175.evaluated = { dynamicProps: !1, dynamicItems: !1 };
function validate174(data, { instancePath = "", parentData, parentDataProperty, rootData = data, dynamicAnchors = {} } = {}) {
  let vErrors = null, errors = 0, evaluated0 = validate174.evaluated;
  if (evaluated0.dynamicProps && (evaluated0.props = void 0), evaluated0.dynamicItems && (evaluated0.items = void 0), data && typeof data == "object" && !Array.isArray(data)) {
    if (Object.keys(data).length > 2e3) {
      let err0 = { instancePath, schemaPath: "#/maxProperties", keyword: "maxProperties", params: { limit: 2e3 }, schema: 2e3, parentSchema: schema54, data };
      vErrors === null ? vErrors = [err0] : vErrors.push(err0), errors++;
    }
    for (let key0 in data) {
      let _errs1 = errors;
      validate175(key0, { instancePath, parentData: data, parentDataProperty, rootData, dynamicAnchors }) || (vErrors = vErrors === null ? validate175.errors : vErrors.concat(validate175.errors), errors = vErrors.length);
      var valid0 = _errs1 === errors;
      if (!valid0) {
        let err1 = { instancePath, schemaPath: "#/propertyNames", keyword: "propertyNames", params: { propertyName: key0 }, schema: schema54.propertyNames, parentSchema: schema54, data };
        vErrors === null ? vErrors = [err1] : vErrors.push(err1), errors++;
      }
    }
    for (let key1 in data) {
      let data0 = data[key1], _errs4 = errors, valid2 = !1, _errs5 = errors;
      if (typeof data0 == "string") {
        if (func2(data0) > 2e3) {
          let err2 = { instancePath: instancePath + "/" + key1.replace(/~/g, "~0").replace(/\//g, "~1"), schemaPath: "#/additionalProperties/anyOf/0/maxLength", keyword: "maxLength", params: { limit: 2e3 }, schema: 2e3, parentSchema: schema54.additionalProperties.anyOf[0], data: data0 };
          vErrors === null ? vErrors = [err2] : vErrors.push(err2), errors++;
        }
      } else {
        let err3 = { instancePath: instancePath + "/" + key1.replace(/~/g, "~0").replace(/\//g, "~1"), schemaPath: "#/additionalProperties/anyOf/0/type", keyword: "type", params: { type: "string" }, schema: schema54.additionalProperties.anyOf[0].type, parentSchema: schema54.additionalProperties.anyOf[0], data: data0 };
        vErrors === null ? vErrors = [err3] : vErrors.push(err3), errors++;
      }
      var _valid0 = _errs5 === errors;
      valid2 = valid2 || _valid0;
      let _errs7 = errors;
      if (data0 !== null) {
        let err4 = { instancePath: instancePath + "/" + key1.replace(/~/g, "~0").replace(/\//g, "~1"), schemaPath: "#/additionalProperties/anyOf/1/type", keyword: "type", params: { type: "null" }, schema: schema54.additionalProperties.anyOf[1].type, parentSchema: schema54.additionalProperties.anyOf[1], data: data0 };
        vErrors === null ? vErrors = [err4] : vErrors.push(err4), errors++;
      }
      var _valid0 = _errs7 === errors;
      if (valid2 = valid2 || _valid0, valid2)
        errors = _errs4, vErrors !== null && (_errs4 ? vErrors.length = _errs4 : vErrors = null);
      else {
        let err5 = { instancePath: instancePath + "/" + key1.replace(/~/g, "~0").replace(/\//g, "~1"), schemaPath: "#/additionalProperties/anyOf", keyword: "anyOf", params: {}, schema: schema54.additionalProperties.anyOf, parentSchema: schema54.additionalProperties, data: data0 };
        vErrors === null ? vErrors = [err5] : vErrors.push(err5), errors++;
      }
    }
  } else {
    let err6 = { instancePath, schemaPath: "#/type", keyword: "type", params: { type: "object" }, schema: schema54.type, parentSchema: schema54, data };
    vErrors === null ? vErrors = [err6] : vErrors.push(err6), errors++;
  }
  return validate174.errors = vErrors, errors === 0;
}
validate174.evaluated = { props: !0, dynamicProps: !1, dynamicItems: !1 };
function validate99(data, { instancePath = "", parentData, parentDataProperty, rootData = data, dynamicAnchors = {} } = {}) {
  let vErrors = null, errors = 0, evaluated0 = validate99.evaluated;
  if (evaluated0.dynamicProps && (evaluated0.props = void 0), evaluated0.dynamicItems && (evaluated0.items = void 0), data && typeof data == "object" && !Array.isArray(data)) {
    if (data.version === void 0) {
      let err0 = { instancePath, schemaPath: "#/required", keyword: "required", params: { missingProperty: "version" }, schema: schema35.required, parentSchema: schema35, data };
      vErrors === null ? vErrors = [err0] : vErrors.push(err0), errors++;
    }
    if (data.created === void 0) {
      let err1 = { instancePath, schemaPath: "#/required", keyword: "required", params: { missingProperty: "created" }, schema: schema35.required, parentSchema: schema35, data };
      vErrors === null ? vErrors = [err1] : vErrors.push(err1), errors++;
    }
    if (data.author === void 0) {
      let err2 = { instancePath, schemaPath: "#/required", keyword: "required", params: { missingProperty: "author" }, schema: schema35.required, parentSchema: schema35, data };
      vErrors === null ? vErrors = [err2] : vErrors.push(err2), errors++;
    }
    for (let key0 in data)
      if (!func1.call(schema35.properties, key0)) {
        let err3 = { instancePath, schemaPath: "#/additionalProperties", keyword: "additionalProperties", params: { additionalProperty: key0 }, schema: !1, parentSchema: schema35, data };
        vErrors === null ? vErrors = [err3] : vErrors.push(err3), errors++;
      }
    if (data.version !== void 0 && (validate100(data.version, { instancePath: instancePath + "/version", parentData: data, parentDataProperty: "version", rootData, dynamicAnchors }) || (vErrors = vErrors === null ? validate100.errors : vErrors.concat(validate100.errors), errors = vErrors.length)), data.ordinal !== void 0) {
      let data1 = data.ordinal;
      if (!(typeof data1 == "number" && !(data1 % 1) && !isNaN(data1) && isFinite(data1))) {
        let err4 = { instancePath: instancePath + "/ordinal", schemaPath: "#/properties/ordinal/type", keyword: "type", params: { type: "integer" }, schema: schema35.properties.ordinal.type, parentSchema: schema35.properties.ordinal, data: data1 };
        vErrors === null ? vErrors = [err4] : vErrors.push(err4), errors++;
      }
      if (typeof data1 == "number" && isFinite(data1)) {
        if (data1 > 9007199254740991 || isNaN(data1)) {
          let err5 = { instancePath: instancePath + "/ordinal", schemaPath: "#/properties/ordinal/maximum", keyword: "maximum", params: { comparison: "<=", limit: 9007199254740991 }, schema: 9007199254740991, parentSchema: schema35.properties.ordinal, data: data1 };
          vErrors === null ? vErrors = [err5] : vErrors.push(err5), errors++;
        }
        if (data1 < 1 || isNaN(data1)) {
          let err6 = { instancePath: instancePath + "/ordinal", schemaPath: "#/properties/ordinal/minimum", keyword: "minimum", params: { comparison: ">=", limit: 1 }, schema: 1, parentSchema: schema35.properties.ordinal, data: data1 };
          vErrors === null ? vErrors = [err6] : vErrors.push(err6), errors++;
        }
      }
    }
    if (data.created !== void 0 && (validate102(data.created, { instancePath: instancePath + "/created", parentData: data, parentDataProperty: "created", rootData, dynamicAnchors }) || (vErrors = vErrors === null ? validate102.errors : vErrors.concat(validate102.errors), errors = vErrors.length)), data.author !== void 0 && (validate104(data.author, { instancePath: instancePath + "/author", parentData: data, parentDataProperty: "author", rootData, dynamicAnchors }) || (vErrors = vErrors === null ? validate104.errors : vErrors.concat(validate104.errors), errors = vErrors.length)), data.description !== void 0 && (validate106(data.description, { instancePath: instancePath + "/description", parentData: data, parentDataProperty: "description", rootData, dynamicAnchors }) || (vErrors = vErrors === null ? validate106.errors : vErrors.concat(validate106.errors), errors = vErrors.length)), data.change !== void 0) {
      let data5 = data.change;
      if (data5 && typeof data5 == "object" && !Array.isArray(data5)) {
        if (data5.level === void 0) {
          let err7 = { instancePath: instancePath + "/change", schemaPath: "#/properties/change/required", keyword: "required", params: { missingProperty: "level" }, schema: schema35.properties.change.required, parentSchema: schema35.properties.change, data: data5 };
          vErrors === null ? vErrors = [err7] : vErrors.push(err7), errors++;
        }
        for (let key1 in data5)
          if (!(key1 === "level" || key1 === "from" || key1 === "reasons" || key1 === "notes")) {
            let err8 = { instancePath: instancePath + "/change", schemaPath: "#/properties/change/additionalProperties", keyword: "additionalProperties", params: { additionalProperty: key1 }, schema: !1, parentSchema: schema35.properties.change, data: data5 };
            vErrors === null ? vErrors = [err8] : vErrors.push(err8), errors++;
          }
        if (data5.level !== void 0) {
          let data6 = data5.level;
          if (!(data6 === "initial" || data6 === "major" || data6 === "minor" || data6 === "patch")) {
            let err9 = { instancePath: instancePath + "/change/level", schemaPath: "#/properties/change/properties/level/enum", keyword: "enum", params: { allowedValues: schema35.properties.change.properties.level.enum }, schema: schema35.properties.change.properties.level.enum, parentSchema: schema35.properties.change.properties.level, data: data6 };
            vErrors === null ? vErrors = [err9] : vErrors.push(err9), errors++;
          }
        }
        if (data5.from !== void 0 && (validate100(data5.from, { instancePath: instancePath + "/change/from", parentData: data5, parentDataProperty: "from", rootData, dynamicAnchors }) || (vErrors = vErrors === null ? validate100.errors : vErrors.concat(validate100.errors), errors = vErrors.length)), data5.reasons !== void 0) {
          let data8 = data5.reasons;
          if (Array.isArray(data8)) {
            let len0 = data8.length;
            for (let i0 = 0; i0 < len0; i0++)
              validate104(data8[i0], { instancePath: instancePath + "/change/reasons/" + i0, parentData: data8, parentDataProperty: i0, rootData, dynamicAnchors }) || (vErrors = vErrors === null ? validate104.errors : vErrors.concat(validate104.errors), errors = vErrors.length);
          } else {
            let err10 = { instancePath: instancePath + "/change/reasons", schemaPath: "#/properties/change/properties/reasons/type", keyword: "type", params: { type: "array" }, schema: schema35.properties.change.properties.reasons.type, parentSchema: schema35.properties.change.properties.reasons, data: data8 };
            vErrors === null ? vErrors = [err10] : vErrors.push(err10), errors++;
          }
        }
        data5.notes !== void 0 && (validate106(data5.notes, { instancePath: instancePath + "/change/notes", parentData: data5, parentDataProperty: "notes", rootData, dynamicAnchors }) || (vErrors = vErrors === null ? validate106.errors : vErrors.concat(validate106.errors), errors = vErrors.length));
      } else {
        let err11 = { instancePath: instancePath + "/change", schemaPath: "#/properties/change/type", keyword: "type", params: { type: "object" }, schema: schema35.properties.change.type, parentSchema: schema35.properties.change, data: data5 };
        vErrors === null ? vErrors = [err11] : vErrors.push(err11), errors++;
      }
    }
    if (data.task !== void 0 && (validate104(data.task, { instancePath: instancePath + "/task", parentData: data, parentDataProperty: "task", rootData, dynamicAnchors }) || (vErrors = vErrors === null ? validate104.errors : vErrors.concat(validate104.errors), errors = vErrors.length)), data.framework !== void 0 && (validate112(data.framework, { instancePath: instancePath + "/framework", parentData: data, parentDataProperty: "framework", rootData, dynamicAnchors }) || (vErrors = vErrors === null ? validate112.errors : vErrors.concat(validate112.errors), errors = vErrors.length)), data.model_type !== void 0 && (validate104(data.model_type, { instancePath: instancePath + "/model_type", parentData: data, parentDataProperty: "model_type", rootData, dynamicAnchors }) || (vErrors = vErrors === null ? validate104.errors : vErrors.concat(validate104.errors), errors = vErrors.length)), data.artifacts !== void 0) {
      let data14 = data.artifacts;
      if (Array.isArray(data14)) {
        if (data14.length > 200) {
          let err12 = { instancePath: instancePath + "/artifacts", schemaPath: "#/properties/artifacts/maxItems", keyword: "maxItems", params: { limit: 200 }, schema: 200, parentSchema: schema35.properties.artifacts, data: data14 };
          vErrors === null ? vErrors = [err12] : vErrors.push(err12), errors++;
        }
        let len1 = data14.length;
        for (let i1 = 0; i1 < len1; i1++)
          validate115(data14[i1], { instancePath: instancePath + "/artifacts/" + i1, parentData: data14, parentDataProperty: i1, rootData, dynamicAnchors }) || (vErrors = vErrors === null ? validate115.errors : vErrors.concat(validate115.errors), errors = vErrors.length);
      } else {
        let err13 = { instancePath: instancePath + "/artifacts", schemaPath: "#/properties/artifacts/type", keyword: "type", params: { type: "array" }, schema: schema35.properties.artifacts.type, parentSchema: schema35.properties.artifacts, data: data14 };
        vErrors === null ? vErrors = [err13] : vErrors.push(err13), errors++;
      }
    }
    if (data.interface !== void 0 && (validate124(data.interface, { instancePath: instancePath + "/interface", parentData: data, parentDataProperty: "interface", rootData, dynamicAnchors }) || (vErrors = vErrors === null ? validate124.errors : vErrors.concat(validate124.errors), errors = vErrors.length)), data.inspection !== void 0 && (validate130(data.inspection, { instancePath: instancePath + "/inspection", parentData: data, parentDataProperty: "inspection", rootData, dynamicAnchors }) || (vErrors = vErrors === null ? validate130.errors : vErrors.concat(validate130.errors), errors = vErrors.length)), data.features !== void 0) {
      let data18 = data.features;
      if (Array.isArray(data18)) {
        if (data18.length > 2e3) {
          let err14 = { instancePath: instancePath + "/features", schemaPath: "#/properties/features/maxItems", keyword: "maxItems", params: { limit: 2e3 }, schema: 2e3, parentSchema: schema35.properties.features, data: data18 };
          vErrors === null ? vErrors = [err14] : vErrors.push(err14), errors++;
        }
        let len2 = data18.length;
        for (let i2 = 0; i2 < len2; i2++)
          validate104(data18[i2], { instancePath: instancePath + "/features/" + i2, parentData: data18, parentDataProperty: i2, rootData, dynamicAnchors }) || (vErrors = vErrors === null ? validate104.errors : vErrors.concat(validate104.errors), errors = vErrors.length);
      } else {
        let err15 = { instancePath: instancePath + "/features", schemaPath: "#/properties/features/type", keyword: "type", params: { type: "array" }, schema: schema35.properties.features.type, parentSchema: schema35.properties.features, data: data18 };
        vErrors === null ? vErrors = [err15] : vErrors.push(err15), errors++;
      }
    }
    if (data.parents !== void 0) {
      let data20 = data.parents;
      if (Array.isArray(data20)) {
        if (data20.length > 200) {
          let err16 = { instancePath: instancePath + "/parents", schemaPath: "#/properties/parents/maxItems", keyword: "maxItems", params: { limit: 200 }, schema: 200, parentSchema: schema35.properties.parents, data: data20 };
          vErrors === null ? vErrors = [err16] : vErrors.push(err16), errors++;
        }
        let len3 = data20.length;
        for (let i3 = 0; i3 < len3; i3++)
          validate142(data20[i3], { instancePath: instancePath + "/parents/" + i3, parentData: data20, parentDataProperty: i3, rootData, dynamicAnchors }) || (vErrors = vErrors === null ? validate142.errors : vErrors.concat(validate142.errors), errors = vErrors.length);
      } else {
        let err17 = { instancePath: instancePath + "/parents", schemaPath: "#/properties/parents/type", keyword: "type", params: { type: "array" }, schema: schema35.properties.parents.type, parentSchema: schema35.properties.parents, data: data20 };
        vErrors === null ? vErrors = [err17] : vErrors.push(err17), errors++;
      }
    }
    if (data.dataset !== void 0) {
      let data22 = data.dataset;
      if (Array.isArray(data22)) {
        if (data22.length > 200) {
          let err18 = { instancePath: instancePath + "/dataset", schemaPath: "#/properties/dataset/maxItems", keyword: "maxItems", params: { limit: 200 }, schema: 200, parentSchema: schema35.properties.dataset, data: data22 };
          vErrors === null ? vErrors = [err18] : vErrors.push(err18), errors++;
        }
        let len4 = data22.length;
        for (let i4 = 0; i4 < len4; i4++)
          validate148(data22[i4], { instancePath: instancePath + "/dataset/" + i4, parentData: data22, parentDataProperty: i4, rootData, dynamicAnchors }) || (vErrors = vErrors === null ? validate148.errors : vErrors.concat(validate148.errors), errors = vErrors.length);
      } else {
        let err19 = { instancePath: instancePath + "/dataset", schemaPath: "#/properties/dataset/type", keyword: "type", params: { type: "array" }, schema: schema35.properties.dataset.type, parentSchema: schema35.properties.dataset, data: data22 };
        vErrors === null ? vErrors = [err19] : vErrors.push(err19), errors++;
      }
    }
    if (data.training !== void 0) {
      let data24 = data.training;
      if (data24 && typeof data24 == "object" && !Array.isArray(data24)) {
        for (let key2 in data24)
          if (!(key2 === "started" || key2 === "ended" || key2 === "duration_s" || key2 === "samples" || key2 === "host")) {
            let err20 = { instancePath: instancePath + "/training", schemaPath: "#/properties/training/additionalProperties", keyword: "additionalProperties", params: { additionalProperty: key2 }, schema: !1, parentSchema: schema35.properties.training, data: data24 };
            vErrors === null ? vErrors = [err20] : vErrors.push(err20), errors++;
          }
        if (data24.started !== void 0 && (validate102(data24.started, { instancePath: instancePath + "/training/started", parentData: data24, parentDataProperty: "started", rootData, dynamicAnchors }) || (vErrors = vErrors === null ? validate102.errors : vErrors.concat(validate102.errors), errors = vErrors.length)), data24.ended !== void 0 && (validate102(data24.ended, { instancePath: instancePath + "/training/ended", parentData: data24, parentDataProperty: "ended", rootData, dynamicAnchors }) || (vErrors = vErrors === null ? validate102.errors : vErrors.concat(validate102.errors), errors = vErrors.length)), data24.duration_s !== void 0) {
          let data27 = data24.duration_s;
          if (typeof data27 == "number" && isFinite(data27)) {
            if (data27 < 0 || isNaN(data27)) {
              let err21 = { instancePath: instancePath + "/training/duration_s", schemaPath: "#/properties/training/properties/duration_s/minimum", keyword: "minimum", params: { comparison: ">=", limit: 0 }, schema: 0, parentSchema: schema35.properties.training.properties.duration_s, data: data27 };
              vErrors === null ? vErrors = [err21] : vErrors.push(err21), errors++;
            }
          } else {
            let err22 = { instancePath: instancePath + "/training/duration_s", schemaPath: "#/properties/training/properties/duration_s/type", keyword: "type", params: { type: "number" }, schema: schema35.properties.training.properties.duration_s.type, parentSchema: schema35.properties.training.properties.duration_s, data: data27 };
            vErrors === null ? vErrors = [err22] : vErrors.push(err22), errors++;
          }
        }
        if (data24.samples !== void 0) {
          let data28 = data24.samples;
          if (data28 && typeof data28 == "object" && !Array.isArray(data28)) {
            for (let key3 in data28)
              if (!(key3 === "train" || key3 === "validation" || key3 === "test")) {
                let err23 = { instancePath: instancePath + "/training/samples", schemaPath: "#/properties/training/properties/samples/additionalProperties", keyword: "additionalProperties", params: { additionalProperty: key3 }, schema: !1, parentSchema: schema35.properties.training.properties.samples, data: data28 };
                vErrors === null ? vErrors = [err23] : vErrors.push(err23), errors++;
              }
            data28.train !== void 0 && (validate120(data28.train, { instancePath: instancePath + "/training/samples/train", parentData: data28, parentDataProperty: "train", rootData, dynamicAnchors }) || (vErrors = vErrors === null ? validate120.errors : vErrors.concat(validate120.errors), errors = vErrors.length)), data28.validation !== void 0 && (validate120(data28.validation, { instancePath: instancePath + "/training/samples/validation", parentData: data28, parentDataProperty: "validation", rootData, dynamicAnchors }) || (vErrors = vErrors === null ? validate120.errors : vErrors.concat(validate120.errors), errors = vErrors.length)), data28.test !== void 0 && (validate120(data28.test, { instancePath: instancePath + "/training/samples/test", parentData: data28, parentDataProperty: "test", rootData, dynamicAnchors }) || (vErrors = vErrors === null ? validate120.errors : vErrors.concat(validate120.errors), errors = vErrors.length));
          } else {
            let err24 = { instancePath: instancePath + "/training/samples", schemaPath: "#/properties/training/properties/samples/type", keyword: "type", params: { type: "object" }, schema: schema35.properties.training.properties.samples.type, parentSchema: schema35.properties.training.properties.samples, data: data28 };
            vErrors === null ? vErrors = [err24] : vErrors.push(err24), errors++;
          }
        }
        data24.host !== void 0 && (validate104(data24.host, { instancePath: instancePath + "/training/host", parentData: data24, parentDataProperty: "host", rootData, dynamicAnchors }) || (vErrors = vErrors === null ? validate104.errors : vErrors.concat(validate104.errors), errors = vErrors.length));
      } else {
        let err25 = { instancePath: instancePath + "/training", schemaPath: "#/properties/training/type", keyword: "type", params: { type: "object" }, schema: schema35.properties.training.type, parentSchema: schema35.properties.training, data: data24 };
        vErrors === null ? vErrors = [err25] : vErrors.push(err25), errors++;
      }
    }
    if (data.source !== void 0) {
      let data33 = data.source;
      if (data33 && typeof data33 == "object" && !Array.isArray(data33)) {
        for (let key4 in data33)
          if (!(key4 === "run" || key4 === "commit" || key4 === "uri")) {
            let err26 = { instancePath: instancePath + "/source", schemaPath: "#/properties/source/additionalProperties", keyword: "additionalProperties", params: { additionalProperty: key4 }, schema: !1, parentSchema: schema35.properties.source, data: data33 };
            vErrors === null ? vErrors = [err26] : vErrors.push(err26), errors++;
          }
        data33.run !== void 0 && (validate104(data33.run, { instancePath: instancePath + "/source/run", parentData: data33, parentDataProperty: "run", rootData, dynamicAnchors }) || (vErrors = vErrors === null ? validate104.errors : vErrors.concat(validate104.errors), errors = vErrors.length)), data33.commit !== void 0 && (validate104(data33.commit, { instancePath: instancePath + "/source/commit", parentData: data33, parentDataProperty: "commit", rootData, dynamicAnchors }) || (vErrors = vErrors === null ? validate104.errors : vErrors.concat(validate104.errors), errors = vErrors.length)), data33.uri !== void 0 && (validate104(data33.uri, { instancePath: instancePath + "/source/uri", parentData: data33, parentDataProperty: "uri", rootData, dynamicAnchors }) || (vErrors = vErrors === null ? validate104.errors : vErrors.concat(validate104.errors), errors = vErrors.length));
      } else {
        let err27 = { instancePath: instancePath + "/source", schemaPath: "#/properties/source/type", keyword: "type", params: { type: "object" }, schema: schema35.properties.source.type, parentSchema: schema35.properties.source, data: data33 };
        vErrors === null ? vErrors = [err27] : vErrors.push(err27), errors++;
      }
    }
    if (data.code !== void 0) {
      let data37 = data.code;
      if (data37 && typeof data37 == "object" && !Array.isArray(data37)) {
        if (data37.repository === void 0) {
          let err28 = { instancePath: instancePath + "/code", schemaPath: "#/properties/code/required", keyword: "required", params: { missingProperty: "repository" }, schema: schema35.properties.code.required, parentSchema: schema35.properties.code, data: data37 };
          vErrors === null ? vErrors = [err28] : vErrors.push(err28), errors++;
        }
        for (let key5 in data37)
          if (!(key5 === "repository" || key5 === "commit")) {
            let err29 = { instancePath: instancePath + "/code", schemaPath: "#/properties/code/additionalProperties", keyword: "additionalProperties", params: { additionalProperty: key5 }, schema: !1, parentSchema: schema35.properties.code, data: data37 };
            vErrors === null ? vErrors = [err29] : vErrors.push(err29), errors++;
          }
        data37.repository !== void 0 && (validate104(data37.repository, { instancePath: instancePath + "/code/repository", parentData: data37, parentDataProperty: "repository", rootData, dynamicAnchors }) || (vErrors = vErrors === null ? validate104.errors : vErrors.concat(validate104.errors), errors = vErrors.length)), data37.commit !== void 0 && (validate104(data37.commit, { instancePath: instancePath + "/code/commit", parentData: data37, parentDataProperty: "commit", rootData, dynamicAnchors }) || (vErrors = vErrors === null ? validate104.errors : vErrors.concat(validate104.errors), errors = vErrors.length));
      } else {
        let err30 = { instancePath: instancePath + "/code", schemaPath: "#/properties/code/type", keyword: "type", params: { type: "object" }, schema: schema35.properties.code.type, parentSchema: schema35.properties.code, data: data37 };
        vErrors === null ? vErrors = [err30] : vErrors.push(err30), errors++;
      }
    }
    if (data.parameters !== void 0) {
      let data40 = data.parameters;
      if (data40 && typeof data40 == "object" && !Array.isArray(data40)) {
        if (Object.keys(data40).length > 2e3) {
          let err31 = { instancePath: instancePath + "/parameters", schemaPath: "#/properties/parameters/maxProperties", keyword: "maxProperties", params: { limit: 2e3 }, schema: 2e3, parentSchema: schema35.properties.parameters, data: data40 };
          vErrors === null ? vErrors = [err31] : vErrors.push(err31), errors++;
        }
        for (let key6 in data40) {
          let _errs61 = errors;
          if (typeof key6 == "string" && func2(key6) > 256) {
            let err32 = { instancePath: instancePath + "/parameters", schemaPath: "#/properties/parameters/propertyNames/maxLength", keyword: "maxLength", params: { limit: 256 }, schema: 256, parentSchema: schema35.properties.parameters.propertyNames, data: key6, propertyName: key6 };
            vErrors === null ? vErrors = [err32] : vErrors.push(err32), errors++;
          }
          var valid16 = _errs61 === errors;
          if (!valid16) {
            let err33 = { instancePath: instancePath + "/parameters", schemaPath: "#/properties/parameters/propertyNames", keyword: "propertyNames", params: { propertyName: key6 }, schema: schema35.properties.parameters.propertyNames, parentSchema: schema35.properties.parameters, data: data40 };
            vErrors === null ? vErrors = [err33] : vErrors.push(err33), errors++;
          }
        }
        for (let key7 in data40)
          validate164(data40[key7], { instancePath: instancePath + "/parameters/" + key7.replace(/~/g, "~0").replace(/\//g, "~1"), parentData: data40, parentDataProperty: key7, rootData, dynamicAnchors }) || (vErrors = vErrors === null ? validate164.errors : vErrors.concat(validate164.errors), errors = vErrors.length);
      } else {
        let err34 = { instancePath: instancePath + "/parameters", schemaPath: "#/properties/parameters/type", keyword: "type", params: { type: "object" }, schema: schema35.properties.parameters.type, parentSchema: schema35.properties.parameters, data: data40 };
        vErrors === null ? vErrors = [err34] : vErrors.push(err34), errors++;
      }
    }
    if (data.config !== void 0) {
      let data42 = data.config;
      if (data42 && typeof data42 == "object" && !Array.isArray(data42)) {
        if (data42.hash === void 0) {
          let err35 = { instancePath: instancePath + "/config", schemaPath: "#/properties/config/required", keyword: "required", params: { missingProperty: "hash" }, schema: schema35.properties.config.required, parentSchema: schema35.properties.config, data: data42 };
          vErrors === null ? vErrors = [err35] : vErrors.push(err35), errors++;
        }
        for (let key8 in data42)
          if (!(key8 === "hash" || key8 === "artifact")) {
            let err36 = { instancePath: instancePath + "/config", schemaPath: "#/properties/config/additionalProperties", keyword: "additionalProperties", params: { additionalProperty: key8 }, schema: !1, parentSchema: schema35.properties.config, data: data42 };
            vErrors === null ? vErrors = [err36] : vErrors.push(err36), errors++;
          }
        data42.hash !== void 0 && (validate118(data42.hash, { instancePath: instancePath + "/config/hash", parentData: data42, parentDataProperty: "hash", rootData, dynamicAnchors }) || (vErrors = vErrors === null ? validate118.errors : vErrors.concat(validate118.errors), errors = vErrors.length)), data42.artifact !== void 0 && (validate118(data42.artifact, { instancePath: instancePath + "/config/artifact", parentData: data42, parentDataProperty: "artifact", rootData, dynamicAnchors }) || (vErrors = vErrors === null ? validate118.errors : vErrors.concat(validate118.errors), errors = vErrors.length));
      } else {
        let err37 = { instancePath: instancePath + "/config", schemaPath: "#/properties/config/type", keyword: "type", params: { type: "object" }, schema: schema35.properties.config.type, parentSchema: schema35.properties.config, data: data42 };
        vErrors === null ? vErrors = [err37] : vErrors.push(err37), errors++;
      }
    }
    if (data.metrics !== void 0) {
      let data45 = data.metrics;
      if (data45 && typeof data45 == "object" && !Array.isArray(data45)) {
        if (Object.keys(data45).length > 2e3) {
          let err38 = { instancePath: instancePath + "/metrics", schemaPath: "#/properties/metrics/maxProperties", keyword: "maxProperties", params: { limit: 2e3 }, schema: 2e3, parentSchema: schema35.properties.metrics, data: data45 };
          vErrors === null ? vErrors = [err38] : vErrors.push(err38), errors++;
        }
        for (let key9 in data45) {
          let _errs71 = errors;
          validate168(key9, { instancePath: instancePath + "/metrics", parentData: data45, parentDataProperty: "metrics", rootData, dynamicAnchors }) || (vErrors = vErrors === null ? validate168.errors : vErrors.concat(validate168.errors), errors = vErrors.length);
          var valid19 = _errs71 === errors;
          if (!valid19) {
            let err39 = { instancePath: instancePath + "/metrics", schemaPath: "#/properties/metrics/propertyNames", keyword: "propertyNames", params: { propertyName: key9 }, schema: schema35.properties.metrics.propertyNames, parentSchema: schema35.properties.metrics, data: data45 };
            vErrors === null ? vErrors = [err39] : vErrors.push(err39), errors++;
          }
        }
        for (let key10 in data45)
          validate170(data45[key10], { instancePath: instancePath + "/metrics/" + key10.replace(/~/g, "~0").replace(/\//g, "~1"), parentData: data45, parentDataProperty: key10, rootData, dynamicAnchors }) || (vErrors = vErrors === null ? validate170.errors : vErrors.concat(validate170.errors), errors = vErrors.length);
      } else {
        let err40 = { instancePath: instancePath + "/metrics", schemaPath: "#/properties/metrics/type", keyword: "type", params: { type: "object" }, schema: schema35.properties.metrics.type, parentSchema: schema35.properties.metrics, data: data45 };
        vErrors === null ? vErrors = [err40] : vErrors.push(err40), errors++;
      }
    }
    if (data.tags !== void 0 && (validate174(data.tags, { instancePath: instancePath + "/tags", parentData: data, parentDataProperty: "tags", rootData, dynamicAnchors }) || (vErrors = vErrors === null ? validate174.errors : vErrors.concat(validate174.errors), errors = vErrors.length)), data.exports !== void 0) {
      let data48 = data.exports;
      if (Array.isArray(data48)) {
        if (data48.length > 200) {
          let err41 = { instancePath: instancePath + "/exports", schemaPath: "#/properties/exports/maxItems", keyword: "maxItems", params: { limit: 200 }, schema: 200, parentSchema: schema35.properties.exports, data: data48 };
          vErrors === null ? vErrors = [err41] : vErrors.push(err41), errors++;
        }
        let len5 = data48.length;
        for (let i5 = 0; i5 < len5; i5++) {
          let data49 = data48[i5];
          if (data49 && typeof data49 == "object" && !Array.isArray(data49)) {
            if (data49.format === void 0) {
              let err42 = { instancePath: instancePath + "/exports/" + i5, schemaPath: "#/properties/exports/items/required", keyword: "required", params: { missingProperty: "format" }, schema: schema35.properties.exports.items.required, parentSchema: schema35.properties.exports.items, data: data49 };
              vErrors === null ? vErrors = [err42] : vErrors.push(err42), errors++;
            }
            for (let key11 in data49)
              if (!(key11 === "format" || key11 === "path" || key11 === "digest" || key11 === "size" || key11 === "uri" || key11 === "created" || key11 === "role" || key11 === "inspection")) {
                let err43 = { instancePath: instancePath + "/exports/" + i5, schemaPath: "#/properties/exports/items/additionalProperties", keyword: "additionalProperties", params: { additionalProperty: key11 }, schema: !1, parentSchema: schema35.properties.exports.items, data: data49 };
                vErrors === null ? vErrors = [err43] : vErrors.push(err43), errors++;
              }
            if (data49.format !== void 0 && (validate112(data49.format, { instancePath: instancePath + "/exports/" + i5 + "/format", parentData: data49, parentDataProperty: "format", rootData, dynamicAnchors }) || (vErrors = vErrors === null ? validate112.errors : vErrors.concat(validate112.errors), errors = vErrors.length)), data49.path !== void 0 && (validate116(data49.path, { instancePath: instancePath + "/exports/" + i5 + "/path", parentData: data49, parentDataProperty: "path", rootData, dynamicAnchors }) || (vErrors = vErrors === null ? validate116.errors : vErrors.concat(validate116.errors), errors = vErrors.length)), data49.digest !== void 0 && (validate118(data49.digest, { instancePath: instancePath + "/exports/" + i5 + "/digest", parentData: data49, parentDataProperty: "digest", rootData, dynamicAnchors }) || (vErrors = vErrors === null ? validate118.errors : vErrors.concat(validate118.errors), errors = vErrors.length)), data49.size !== void 0 && (validate120(data49.size, { instancePath: instancePath + "/exports/" + i5 + "/size", parentData: data49, parentDataProperty: "size", rootData, dynamicAnchors }) || (vErrors = vErrors === null ? validate120.errors : vErrors.concat(validate120.errors), errors = vErrors.length)), data49.uri !== void 0 && (validate104(data49.uri, { instancePath: instancePath + "/exports/" + i5 + "/uri", parentData: data49, parentDataProperty: "uri", rootData, dynamicAnchors }) || (vErrors = vErrors === null ? validate104.errors : vErrors.concat(validate104.errors), errors = vErrors.length)), data49.created !== void 0 && (validate102(data49.created, { instancePath: instancePath + "/exports/" + i5 + "/created", parentData: data49, parentDataProperty: "created", rootData, dynamicAnchors }) || (vErrors = vErrors === null ? validate102.errors : vErrors.concat(validate102.errors), errors = vErrors.length)), data49.role !== void 0) {
              let data56 = data49.role;
              if (!(data56 === "weights" || data56 === "tokenizer" || data56 === "preprocessing" || data56 === "config" || data56 === "manifest" || data56 === "other")) {
                let err44 = { instancePath: instancePath + "/exports/" + i5 + "/role", schemaPath: "#/properties/exports/items/properties/role/enum", keyword: "enum", params: { allowedValues: schema35.properties.exports.items.properties.role.enum }, schema: schema35.properties.exports.items.properties.role.enum, parentSchema: schema35.properties.exports.items.properties.role, data: data56 };
                vErrors === null ? vErrors = [err44] : vErrors.push(err44), errors++;
              }
            }
            data49.inspection !== void 0 && (validate130(data49.inspection, { instancePath: instancePath + "/exports/" + i5 + "/inspection", parentData: data49, parentDataProperty: "inspection", rootData, dynamicAnchors }) || (vErrors = vErrors === null ? validate130.errors : vErrors.concat(validate130.errors), errors = vErrors.length));
          } else {
            let err45 = { instancePath: instancePath + "/exports/" + i5, schemaPath: "#/properties/exports/items/type", keyword: "type", params: { type: "object" }, schema: schema35.properties.exports.items.type, parentSchema: schema35.properties.exports.items, data: data49 };
            vErrors === null ? vErrors = [err45] : vErrors.push(err45), errors++;
          }
        }
      } else {
        let err46 = { instancePath: instancePath + "/exports", schemaPath: "#/properties/exports/type", keyword: "type", params: { type: "array" }, schema: schema35.properties.exports.type, parentSchema: schema35.properties.exports, data: data48 };
        vErrors === null ? vErrors = [err46] : vErrors.push(err46), errors++;
      }
    }
    if (data.links !== void 0) {
      let data58 = data.links;
      if (Array.isArray(data58)) {
        if (data58.length > 200) {
          let err47 = { instancePath: instancePath + "/links", schemaPath: "#/properties/links/maxItems", keyword: "maxItems", params: { limit: 200 }, schema: 200, parentSchema: schema35.properties.links, data: data58 };
          vErrors === null ? vErrors = [err47] : vErrors.push(err47), errors++;
        }
        let len6 = data58.length;
        for (let i6 = 0; i6 < len6; i6++)
          validate104(data58[i6], { instancePath: instancePath + "/links/" + i6, parentData: data58, parentDataProperty: i6, rootData, dynamicAnchors }) || (vErrors = vErrors === null ? validate104.errors : vErrors.concat(validate104.errors), errors = vErrors.length);
      } else {
        let err48 = { instancePath: instancePath + "/links", schemaPath: "#/properties/links/type", keyword: "type", params: { type: "array" }, schema: schema35.properties.links.type, parentSchema: schema35.properties.links, data: data58 };
        vErrors === null ? vErrors = [err48] : vErrors.push(err48), errors++;
      }
    }
    if (data.resources !== void 0) {
      let data60 = data.resources;
      if (data60 && typeof data60 == "object" && !Array.isArray(data60)) {
        for (let key12 in data60)
          if (!(key12 === "memory_bytes" || key12 === "gpu_memory_bytes")) {
            let err49 = { instancePath: instancePath + "/resources", schemaPath: "#/properties/resources/additionalProperties", keyword: "additionalProperties", params: { additionalProperty: key12 }, schema: !1, parentSchema: schema35.properties.resources, data: data60 };
            vErrors === null ? vErrors = [err49] : vErrors.push(err49), errors++;
          }
        data60.memory_bytes !== void 0 && (validate120(data60.memory_bytes, { instancePath: instancePath + "/resources/memory_bytes", parentData: data60, parentDataProperty: "memory_bytes", rootData, dynamicAnchors }) || (vErrors = vErrors === null ? validate120.errors : vErrors.concat(validate120.errors), errors = vErrors.length)), data60.gpu_memory_bytes !== void 0 && (validate120(data60.gpu_memory_bytes, { instancePath: instancePath + "/resources/gpu_memory_bytes", parentData: data60, parentDataProperty: "gpu_memory_bytes", rootData, dynamicAnchors }) || (vErrors = vErrors === null ? validate120.errors : vErrors.concat(validate120.errors), errors = vErrors.length));
      } else {
        let err50 = { instancePath: instancePath + "/resources", schemaPath: "#/properties/resources/type", keyword: "type", params: { type: "object" }, schema: schema35.properties.resources.type, parentSchema: schema35.properties.resources, data: data60 };
        vErrors === null ? vErrors = [err50] : vErrors.push(err50), errors++;
      }
    }
    if (data.custom !== void 0) {
      let data63 = data.custom;
      if (!(data63 && typeof data63 == "object" && !Array.isArray(data63))) {
        let err51 = { instancePath: instancePath + "/custom", schemaPath: "#/properties/custom/type", keyword: "type", params: { type: "object" }, schema: schema35.properties.custom.type, parentSchema: schema35.properties.custom, data: data63 };
        vErrors === null ? vErrors = [err51] : vErrors.push(err51), errors++;
      }
    }
  } else {
    let err52 = { instancePath, schemaPath: "#/type", keyword: "type", params: { type: "object" }, schema: schema35.type, parentSchema: schema35, data };
    vErrors === null ? vErrors = [err52] : vErrors.push(err52), errors++;
  }
  return validate99.errors = vErrors, errors === 0;
}
validate99.evaluated = { props: !0, dynamicProps: !1, dynamicItems: !1 };
var evidence = validate188, schema56 = { $schema: "https://json-schema.org/draft/2020-12/schema", $id: "stemma:evidence", title: "EvidenceRecord", description: "A result, approval or waiver, bound to artifact digests.", type: "object", additionalProperties: !1, required: ["kind", "subject", "by", "created"], properties: { kind: { enum: ["evaluation", "approval", "waiver"], description: "What the record is." }, subject: { type: "object", title: "EvidenceSubject", description: "The version and bytes it is about.", additionalProperties: !1, required: ["model", "version", "artifacts"], properties: { model: { $ref: "#/$defs/modelName", description: "The model." }, version: { $ref: "#/$defs/versionId", description: "The version." }, artifacts: { type: "array", maxItems: 200, items: { $ref: "#/$defs/digest" }, description: "The digests it vouches for." } } }, by: { $ref: "#/$defs/text", description: "Who made it." }, created: { $ref: "#/$defs/instant", description: "When it was made, UTC with milliseconds." }, result: { type: "object", description: "The outcome of an evaluation.", additionalProperties: !0 }, grants: { type: "object", description: "What an approval or waiver permits.", additionalProperties: !0 }, signature: { type: "string", minLength: 1, maxLength: 65536, description: "A detached SSH signature over the RFC 8785 JSON of what it vouches for." }, custom: { type: "object", description: "Anything else a team wants to keep.", additionalProperties: !0 } }, $defs: { modelName: { description: "A model name: one or two segments of a-z, 0-9, dot, underscore and hyphen.", type: "string", pattern: "^[a-z0-9][a-z0-9._-]{0,63}(?:/[a-z0-9][a-z0-9._-]{0,63})?$" }, versionId: { description: "A version: MAJOR.MINOR.PATCH with an optional lower-case prerelease, or v{14 digits}_{8 hex}.", type: "string", pattern: "^(?:(?:0|[1-9]\\d*)\\.(?:0|[1-9]\\d*)\\.(?:0|[1-9]\\d*)(?:-[0-9a-z.-]+)?|v\\d{14}_[0-9a-f]{8})$", maxLength: 64 }, digest: { description: "A digest: sha256: and 64 lower-case hex digits.", type: "string", pattern: "^sha256:[0-9a-f]{64}$" }, instant: { description: "An instant: UTC with milliseconds, such as 2026-11-21T10:00:00.000Z.", type: "string", pattern: "^\\d{4}-\\d{2}-\\d{2}T\\d{2}:\\d{2}:\\d{2}\\.\\d{3}Z$" }, text: { description: "A short text: 1 to 2000 characters.", type: "string", minLength: 1, maxLength: 2e3 } } }, schema57 = { description: "A model name: one or two segments of a-z, 0-9, dot, underscore and hyphen.", type: "string", pattern: "^[a-z0-9][a-z0-9._-]{0,63}(?:/[a-z0-9][a-z0-9._-]{0,63})?$" };
function validate189(data, { instancePath = "", parentData, parentDataProperty, rootData = data, dynamicAnchors = {} } = {}) {
  let vErrors = null, errors = 0, evaluated0 = validate189.evaluated;
  if (evaluated0.dynamicProps && (evaluated0.props = void 0), evaluated0.dynamicItems && (evaluated0.items = void 0), typeof data == "string") {
    if (!pattern5.test(data)) {
      let err0 = { instancePath, schemaPath: "#/pattern", keyword: "pattern", params: { pattern: "^[a-z0-9][a-z0-9._-]{0,63}(?:/[a-z0-9][a-z0-9._-]{0,63})?$" }, schema: "^[a-z0-9][a-z0-9._-]{0,63}(?:/[a-z0-9][a-z0-9._-]{0,63})?$", parentSchema: schema57, data };
      vErrors === null ? vErrors = [err0] : vErrors.push(err0), errors++;
    }
  } else {
    let err1 = { instancePath, schemaPath: "#/type", keyword: "type", params: { type: "string" }, schema: schema57.type, parentSchema: schema57, data };
    vErrors === null ? vErrors = [err1] : vErrors.push(err1), errors++;
  }
  return validate189.errors = vErrors, errors === 0;
}
validate189.evaluated = { dynamicProps: !1, dynamicItems: !1 };
var schema58 = { description: "A version: MAJOR.MINOR.PATCH with an optional lower-case prerelease, or v{14 digits}_{8 hex}.", type: "string", pattern: "^(?:(?:0|[1-9]\\d*)\\.(?:0|[1-9]\\d*)\\.(?:0|[1-9]\\d*)(?:-[0-9a-z.-]+)?|v\\d{14}_[0-9a-f]{8})$", maxLength: 64 };
function validate191(data, { instancePath = "", parentData, parentDataProperty, rootData = data, dynamicAnchors = {} } = {}) {
  let vErrors = null, errors = 0, evaluated0 = validate191.evaluated;
  if (evaluated0.dynamicProps && (evaluated0.props = void 0), evaluated0.dynamicItems && (evaluated0.items = void 0), typeof data == "string") {
    if (func2(data) > 64) {
      let err0 = { instancePath, schemaPath: "#/maxLength", keyword: "maxLength", params: { limit: 64 }, schema: 64, parentSchema: schema58, data };
      vErrors === null ? vErrors = [err0] : vErrors.push(err0), errors++;
    }
    if (!pattern6.test(data)) {
      let err1 = { instancePath, schemaPath: "#/pattern", keyword: "pattern", params: { pattern: "^(?:(?:0|[1-9]\\d*)\\.(?:0|[1-9]\\d*)\\.(?:0|[1-9]\\d*)(?:-[0-9a-z.-]+)?|v\\d{14}_[0-9a-f]{8})$" }, schema: "^(?:(?:0|[1-9]\\d*)\\.(?:0|[1-9]\\d*)\\.(?:0|[1-9]\\d*)(?:-[0-9a-z.-]+)?|v\\d{14}_[0-9a-f]{8})$", parentSchema: schema58, data };
      vErrors === null ? vErrors = [err1] : vErrors.push(err1), errors++;
    }
  } else {
    let err2 = { instancePath, schemaPath: "#/type", keyword: "type", params: { type: "string" }, schema: schema58.type, parentSchema: schema58, data };
    vErrors === null ? vErrors = [err2] : vErrors.push(err2), errors++;
  }
  return validate191.errors = vErrors, errors === 0;
}
validate191.evaluated = { dynamicProps: !1, dynamicItems: !1 };
var schema59 = { description: "A digest: sha256: and 64 lower-case hex digits.", type: "string", pattern: "^sha256:[0-9a-f]{64}$" };
function validate193(data, { instancePath = "", parentData, parentDataProperty, rootData = data, dynamicAnchors = {} } = {}) {
  let vErrors = null, errors = 0, evaluated0 = validate193.evaluated;
  if (evaluated0.dynamicProps && (evaluated0.props = void 0), evaluated0.dynamicItems && (evaluated0.items = void 0), typeof data == "string") {
    if (!pattern14.test(data)) {
      let err0 = { instancePath, schemaPath: "#/pattern", keyword: "pattern", params: { pattern: "^sha256:[0-9a-f]{64}$" }, schema: "^sha256:[0-9a-f]{64}$", parentSchema: schema59, data };
      vErrors === null ? vErrors = [err0] : vErrors.push(err0), errors++;
    }
  } else {
    let err1 = { instancePath, schemaPath: "#/type", keyword: "type", params: { type: "string" }, schema: schema59.type, parentSchema: schema59, data };
    vErrors === null ? vErrors = [err1] : vErrors.push(err1), errors++;
  }
  return validate193.errors = vErrors, errors === 0;
}
validate193.evaluated = { dynamicProps: !1, dynamicItems: !1 };
var schema60 = { description: "A short text: 1 to 2000 characters.", type: "string", minLength: 1, maxLength: 2e3 };
function validate195(data, { instancePath = "", parentData, parentDataProperty, rootData = data, dynamicAnchors = {} } = {}) {
  let vErrors = null, errors = 0, evaluated0 = validate195.evaluated;
  if (evaluated0.dynamicProps && (evaluated0.props = void 0), evaluated0.dynamicItems && (evaluated0.items = void 0), typeof data == "string") {
    if (func2(data) > 2e3) {
      let err0 = { instancePath, schemaPath: "#/maxLength", keyword: "maxLength", params: { limit: 2e3 }, schema: 2e3, parentSchema: schema60, data };
      vErrors === null ? vErrors = [err0] : vErrors.push(err0), errors++;
    }
    if (func2(data) < 1) {
      let err1 = { instancePath, schemaPath: "#/minLength", keyword: "minLength", params: { limit: 1 }, schema: 1, parentSchema: schema60, data };
      vErrors === null ? vErrors = [err1] : vErrors.push(err1), errors++;
    }
  } else {
    let err2 = { instancePath, schemaPath: "#/type", keyword: "type", params: { type: "string" }, schema: schema60.type, parentSchema: schema60, data };
    vErrors === null ? vErrors = [err2] : vErrors.push(err2), errors++;
  }
  return validate195.errors = vErrors, errors === 0;
}
validate195.evaluated = { dynamicProps: !1, dynamicItems: !1 };
var schema61 = { description: "An instant: UTC with milliseconds, such as 2026-11-21T10:00:00.000Z.", type: "string", pattern: "^\\d{4}-\\d{2}-\\d{2}T\\d{2}:\\d{2}:\\d{2}\\.\\d{3}Z$" };
function validate197(data, { instancePath = "", parentData, parentDataProperty, rootData = data, dynamicAnchors = {} } = {}) {
  let vErrors = null, errors = 0, evaluated0 = validate197.evaluated;
  if (evaluated0.dynamicProps && (evaluated0.props = void 0), evaluated0.dynamicItems && (evaluated0.items = void 0), typeof data == "string") {
    if (!pattern13.test(data)) {
      let err0 = { instancePath, schemaPath: "#/pattern", keyword: "pattern", params: { pattern: "^\\d{4}-\\d{2}-\\d{2}T\\d{2}:\\d{2}:\\d{2}\\.\\d{3}Z$" }, schema: "^\\d{4}-\\d{2}-\\d{2}T\\d{2}:\\d{2}:\\d{2}\\.\\d{3}Z$", parentSchema: schema61, data };
      vErrors === null ? vErrors = [err0] : vErrors.push(err0), errors++;
    }
  } else {
    let err1 = { instancePath, schemaPath: "#/type", keyword: "type", params: { type: "string" }, schema: schema61.type, parentSchema: schema61, data };
    vErrors === null ? vErrors = [err1] : vErrors.push(err1), errors++;
  }
  return validate197.errors = vErrors, errors === 0;
}
validate197.evaluated = { dynamicProps: !1, dynamicItems: !1 };
function validate188(data, { instancePath = "", parentData, parentDataProperty, rootData = data, dynamicAnchors = {} } = {}) {
  let vErrors = null, errors = 0, evaluated0 = validate188.evaluated;
  if (evaluated0.dynamicProps && (evaluated0.props = void 0), evaluated0.dynamicItems && (evaluated0.items = void 0), data && typeof data == "object" && !Array.isArray(data)) {
    if (data.kind === void 0) {
      let err0 = { instancePath, schemaPath: "#/required", keyword: "required", params: { missingProperty: "kind" }, schema: schema56.required, parentSchema: schema56, data };
      vErrors === null ? vErrors = [err0] : vErrors.push(err0), errors++;
    }
    if (data.subject === void 0) {
      let err1 = { instancePath, schemaPath: "#/required", keyword: "required", params: { missingProperty: "subject" }, schema: schema56.required, parentSchema: schema56, data };
      vErrors === null ? vErrors = [err1] : vErrors.push(err1), errors++;
    }
    if (data.by === void 0) {
      let err2 = { instancePath, schemaPath: "#/required", keyword: "required", params: { missingProperty: "by" }, schema: schema56.required, parentSchema: schema56, data };
      vErrors === null ? vErrors = [err2] : vErrors.push(err2), errors++;
    }
    if (data.created === void 0) {
      let err3 = { instancePath, schemaPath: "#/required", keyword: "required", params: { missingProperty: "created" }, schema: schema56.required, parentSchema: schema56, data };
      vErrors === null ? vErrors = [err3] : vErrors.push(err3), errors++;
    }
    for (let key0 in data)
      if (!(key0 === "kind" || key0 === "subject" || key0 === "by" || key0 === "created" || key0 === "result" || key0 === "grants" || key0 === "signature" || key0 === "custom")) {
        let err4 = { instancePath, schemaPath: "#/additionalProperties", keyword: "additionalProperties", params: { additionalProperty: key0 }, schema: !1, parentSchema: schema56, data };
        vErrors === null ? vErrors = [err4] : vErrors.push(err4), errors++;
      }
    if (data.kind !== void 0) {
      let data0 = data.kind;
      if (!(data0 === "evaluation" || data0 === "approval" || data0 === "waiver")) {
        let err5 = { instancePath: instancePath + "/kind", schemaPath: "#/properties/kind/enum", keyword: "enum", params: { allowedValues: schema56.properties.kind.enum }, schema: schema56.properties.kind.enum, parentSchema: schema56.properties.kind, data: data0 };
        vErrors === null ? vErrors = [err5] : vErrors.push(err5), errors++;
      }
    }
    if (data.subject !== void 0) {
      let data1 = data.subject;
      if (data1 && typeof data1 == "object" && !Array.isArray(data1)) {
        if (data1.model === void 0) {
          let err6 = { instancePath: instancePath + "/subject", schemaPath: "#/properties/subject/required", keyword: "required", params: { missingProperty: "model" }, schema: schema56.properties.subject.required, parentSchema: schema56.properties.subject, data: data1 };
          vErrors === null ? vErrors = [err6] : vErrors.push(err6), errors++;
        }
        if (data1.version === void 0) {
          let err7 = { instancePath: instancePath + "/subject", schemaPath: "#/properties/subject/required", keyword: "required", params: { missingProperty: "version" }, schema: schema56.properties.subject.required, parentSchema: schema56.properties.subject, data: data1 };
          vErrors === null ? vErrors = [err7] : vErrors.push(err7), errors++;
        }
        if (data1.artifacts === void 0) {
          let err8 = { instancePath: instancePath + "/subject", schemaPath: "#/properties/subject/required", keyword: "required", params: { missingProperty: "artifacts" }, schema: schema56.properties.subject.required, parentSchema: schema56.properties.subject, data: data1 };
          vErrors === null ? vErrors = [err8] : vErrors.push(err8), errors++;
        }
        for (let key1 in data1)
          if (!(key1 === "model" || key1 === "version" || key1 === "artifacts")) {
            let err9 = { instancePath: instancePath + "/subject", schemaPath: "#/properties/subject/additionalProperties", keyword: "additionalProperties", params: { additionalProperty: key1 }, schema: !1, parentSchema: schema56.properties.subject, data: data1 };
            vErrors === null ? vErrors = [err9] : vErrors.push(err9), errors++;
          }
        if (data1.model !== void 0 && (validate189(data1.model, { instancePath: instancePath + "/subject/model", parentData: data1, parentDataProperty: "model", rootData, dynamicAnchors }) || (vErrors = vErrors === null ? validate189.errors : vErrors.concat(validate189.errors), errors = vErrors.length)), data1.version !== void 0 && (validate191(data1.version, { instancePath: instancePath + "/subject/version", parentData: data1, parentDataProperty: "version", rootData, dynamicAnchors }) || (vErrors = vErrors === null ? validate191.errors : vErrors.concat(validate191.errors), errors = vErrors.length)), data1.artifacts !== void 0) {
          let data4 = data1.artifacts;
          if (Array.isArray(data4)) {
            if (data4.length > 200) {
              let err10 = { instancePath: instancePath + "/subject/artifacts", schemaPath: "#/properties/subject/properties/artifacts/maxItems", keyword: "maxItems", params: { limit: 200 }, schema: 200, parentSchema: schema56.properties.subject.properties.artifacts, data: data4 };
              vErrors === null ? vErrors = [err10] : vErrors.push(err10), errors++;
            }
            let len0 = data4.length;
            for (let i0 = 0; i0 < len0; i0++)
              validate193(data4[i0], { instancePath: instancePath + "/subject/artifacts/" + i0, parentData: data4, parentDataProperty: i0, rootData, dynamicAnchors }) || (vErrors = vErrors === null ? validate193.errors : vErrors.concat(validate193.errors), errors = vErrors.length);
          } else {
            let err11 = { instancePath: instancePath + "/subject/artifacts", schemaPath: "#/properties/subject/properties/artifacts/type", keyword: "type", params: { type: "array" }, schema: schema56.properties.subject.properties.artifacts.type, parentSchema: schema56.properties.subject.properties.artifacts, data: data4 };
            vErrors === null ? vErrors = [err11] : vErrors.push(err11), errors++;
          }
        }
      } else {
        let err12 = { instancePath: instancePath + "/subject", schemaPath: "#/properties/subject/type", keyword: "type", params: { type: "object" }, schema: schema56.properties.subject.type, parentSchema: schema56.properties.subject, data: data1 };
        vErrors === null ? vErrors = [err12] : vErrors.push(err12), errors++;
      }
    }
    if (data.by !== void 0 && (validate195(data.by, { instancePath: instancePath + "/by", parentData: data, parentDataProperty: "by", rootData, dynamicAnchors }) || (vErrors = vErrors === null ? validate195.errors : vErrors.concat(validate195.errors), errors = vErrors.length)), data.created !== void 0 && (validate197(data.created, { instancePath: instancePath + "/created", parentData: data, parentDataProperty: "created", rootData, dynamicAnchors }) || (vErrors = vErrors === null ? validate197.errors : vErrors.concat(validate197.errors), errors = vErrors.length)), data.result !== void 0) {
      let data8 = data.result;
      if (!(data8 && typeof data8 == "object" && !Array.isArray(data8))) {
        let err13 = { instancePath: instancePath + "/result", schemaPath: "#/properties/result/type", keyword: "type", params: { type: "object" }, schema: schema56.properties.result.type, parentSchema: schema56.properties.result, data: data8 };
        vErrors === null ? vErrors = [err13] : vErrors.push(err13), errors++;
      }
    }
    if (data.grants !== void 0) {
      let data9 = data.grants;
      if (!(data9 && typeof data9 == "object" && !Array.isArray(data9))) {
        let err14 = { instancePath: instancePath + "/grants", schemaPath: "#/properties/grants/type", keyword: "type", params: { type: "object" }, schema: schema56.properties.grants.type, parentSchema: schema56.properties.grants, data: data9 };
        vErrors === null ? vErrors = [err14] : vErrors.push(err14), errors++;
      }
    }
    if (data.signature !== void 0) {
      let data10 = data.signature;
      if (typeof data10 == "string") {
        if (func2(data10) > 65536) {
          let err15 = { instancePath: instancePath + "/signature", schemaPath: "#/properties/signature/maxLength", keyword: "maxLength", params: { limit: 65536 }, schema: 65536, parentSchema: schema56.properties.signature, data: data10 };
          vErrors === null ? vErrors = [err15] : vErrors.push(err15), errors++;
        }
        if (func2(data10) < 1) {
          let err16 = { instancePath: instancePath + "/signature", schemaPath: "#/properties/signature/minLength", keyword: "minLength", params: { limit: 1 }, schema: 1, parentSchema: schema56.properties.signature, data: data10 };
          vErrors === null ? vErrors = [err16] : vErrors.push(err16), errors++;
        }
      } else {
        let err17 = { instancePath: instancePath + "/signature", schemaPath: "#/properties/signature/type", keyword: "type", params: { type: "string" }, schema: schema56.properties.signature.type, parentSchema: schema56.properties.signature, data: data10 };
        vErrors === null ? vErrors = [err17] : vErrors.push(err17), errors++;
      }
    }
    if (data.custom !== void 0) {
      let data11 = data.custom;
      if (!(data11 && typeof data11 == "object" && !Array.isArray(data11))) {
        let err18 = { instancePath: instancePath + "/custom", schemaPath: "#/properties/custom/type", keyword: "type", params: { type: "object" }, schema: schema56.properties.custom.type, parentSchema: schema56.properties.custom, data: data11 };
        vErrors === null ? vErrors = [err18] : vErrors.push(err18), errors++;
      }
    }
  } else {
    let err19 = { instancePath, schemaPath: "#/type", keyword: "type", params: { type: "object" }, schema: schema56.type, parentSchema: schema56, data };
    vErrors === null ? vErrors = [err19] : vErrors.push(err19), errors++;
  }
  return validate188.errors = vErrors, errors === 0;
}
validate188.evaluated = { props: !0, dynamicProps: !1, dynamicItems: !1 };
export {
  evidence,
  model,
  registry,
  version
};
