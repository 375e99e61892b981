import { readFileSync } from 'node:fs';
import { createServer, createServerModuleRunner } from 'vite';
const server = await createServer({configFile:false,logLevel:'error',server:{middlewareMode:true,hmr:false,ws:false,watch:null},optimizeDeps:{noDiscovery:true}});
const rr=createServerModuleRunner(server.environments.ssr,{hmr:false});
const runnerImport=async p=>({module:await rr.import(p)});
const imp=async p=>(await runnerImport('/work/wt/pdf/src/'+p)).module;
const { openFile } = await imp('pdf/openFile.ts');
const { inspectPdf } = await imp('preflight/inspectPdf.ts');
const { decryptFile } = await imp('pdf/encryption/fileKey.ts');
const { isStream } = await imp('pdf/PdfValue.ts');
const { findBytes } = await imp('pdf/bytes.ts');
for (const f of process.argv.slice(2)) {
  const b = new Uint8Array(readFileSync(f));
  const v = await inspectPdf(b);
  let note='';
  try {
    const { file, encrypt, found } = await openFile(b, findBytes(b,'%PDF-',0,1024), async()=>{});
    note+='found '+found+' ';
    note+='dec '+await decryptFile(file, encrypt, '')+' ';
    const root=await file.dict((await file.dict(file.trailer?.get('Root'))).get('Pages'));
    note+=JSON.stringify([...root.keys()])+JSON.stringify(root.get('Kids'))?.slice(0,60);
    let kid=root; for(let i=0;i<6&&kid instanceof Map&&kid.has('Kids');i++) kid=await file.resolve((await file.items(kid.get('Kids')))[0]);
    note+=' kid '+(kid instanceof Map?JSON.stringify([...kid.keys()]):String(kid));
    if (kid instanceof Map) { const c=await file.list(kid.get('Contents'),4); for(const s of c) note+=isStream(s)?' stream '+JSON.stringify([...s.dict])?.slice(0,120)+' '+JSON.stringify(Buffer.from(await file.decode(s)).toString('latin1').slice(0,60)):' '+String(s); }
  } catch(e) { note+=e.stack.slice(0,300); }
  console.log(f.split('_pdfs_').pop(), v.damage, v.encryption, note.slice(0,520),'\n');
}

await server.close();process.exit(0);
