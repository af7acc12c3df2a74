import {
  parseXml,
  type XmlCdata,
  type XmlComment,
  type XmlDocumentType,
  type XmlElement,
  type XmlProcessingInstruction,
  type XmlText,
} from '@rgrove/parse-xml';
import type { ElementContent, Root, RootContent } from 'xast';
import { deepestDrawing } from '../thresholds.js';

type Parsed = XmlCdata | XmlComment | XmlDocumentType | XmlElement | XmlProcessingInstruction | XmlText;

/** Parses XML; undefined if it is none, or nested so deeply that no program reads it. */
export function parseSvg(text: string, resolve: (reference: string) => string | undefined): Root | undefined {
  try {
    // The parser replaces line ends one by one, each time in the whole text.
    const document = parseXml(text.replace(/\r\n?/gu, '\n'), {
      preserveCdata: true,
      preserveComments: true,
      preserveDocumentType: true,
      resolveUndefinedEntity: resolve,
    });
    return { type: 'root', children: document.children.map(one => nodeOf(one as Parsed, 0)) };
  } catch {
    return undefined;
  }
}

function nodeOf(node: Parsed, depth: number): RootContent {
  if (depth > deepestDrawing) throw new Error('too deep');
  switch (node.type) {
    case 'element': {
      const { name, attributes, children } = node as XmlElement;
      // Without a prototype, so that no name of an attribute means anything else.
      const own = Object.assign(Object.create(null), attributes) as Record<string, string>;
      const inner = children.map(child => nodeOf(child as Parsed, depth + 1) as ElementContent);
      return { type: 'element', name, attributes: own, children: inner };
    }
    case 'cdata':
      return { type: 'cdata', value: (node as XmlCdata).text };
    case 'comment':
      return { type: 'comment', value: (node as XmlComment).content };
    case 'doctype': {
      const { name, publicId, systemId } = node as XmlDocumentType;
      return { type: 'doctype', name, ...(publicId && { public: publicId }), ...(systemId && { system: systemId }) };
    }
    case 'pi': {
      const { name, content } = node as XmlProcessingInstruction;
      return { type: 'instruction', name, value: content };
    }
    default:
      return { type: 'text', value: (node as XmlText).text };
  }
}
